import type { Resource } from "../model/index.ts";
import type { Texts } from "../texts/index.ts";
import type { CommandIo } from "./command.ts";

const REDRAW_MS = 100;
const SAY_AGAIN_MS = 10_000;

/** One line that says how far a long command is: redrawn on a terminal, said now and then elsewhere. */
export class Progress {
  readonly #io: CommandIo;
  readonly #periodMs: number;
  #lastMs: number;

  constructor(io: CommandIo) {
    this.#io = io;
    this.#periodMs = io.isTerminal ? REDRAW_MS : SAY_AGAIN_MS;
    this.#lastMs = io.isTerminal ? 0 : io.now().getTime();
  }

  show(line: string): void {
    const nowMs = this.#io.now().getTime();
    if (nowMs - this.#lastMs < this.#periodMs) {
      return;
    }
    this.#lastMs = nowMs;
    this.#io.progress(line);
  }

  /** Takes the line away; nothing is left of it on a terminal. */
  end(): void {
    this.#io.progress("");
  }
}

/** Progress of reading a workspace. */
export function showReading(progress: Progress, texts: Texts): (resource: Resource, count: number) => void {
  return (resource, count) =>
    progress.show(texts.t("pull.reading", { objects: texts.t(`common.resource.${resource}`, { count }) }));
}
