import type { RunNote } from "../apply/index.ts";
import type { Texts } from "../texts/index.ts";
import type { CommandIo } from "./command.ts";
import type { Progress } from "./progress.ts";

/** Says what a person should know while a command goes on, and keeps it for `--json`. */
export class NoteTaker {
  readonly #io: CommandIo;
  readonly #texts: Texts;
  readonly #progress: Progress;
  /** Oldest first. */
  readonly taken: RunNote[] = [];

  constructor(io: CommandIo, texts: Texts, progress: Progress) {
    this.#io = io;
    this.#texts = texts;
    this.#progress = progress;
  }

  take(note: RunNote): void {
    this.taken.push(note);
    this.#progress.end();
    this.#io.say(renderNote(note, this.#texts));
  }
}

function renderNote(note: RunNote, texts: Texts): string {
  switch (note.kind) {
    case "lock-taken-over":
      return texts.t("run.note.lock-taken-over", { pid: note.pid });
    case "snapshot-edited":
      return texts.t("run.note.snapshot-edited", { count: note.changes });
    case "applied-before":
      return texts.t("run.note.applied-before", { run: note.runId });
    case "ids-recovered":
      return texts.t("run.note.ids-recovered", { count: note.count });
    case "waiting-for-open":
      return texts.t("run.note.waiting-for-open", { count: note.count, seconds: note.seconds });
  }
}
