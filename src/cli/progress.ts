import type { Resource, Workspace } from "../model/index.ts";
import { displayWidth, type Texts } from "../texts/index.ts";
import type { CommandIo } from "./command.ts";
import { describeReading } from "./describe-progress.ts";
import { colour } from "./output.ts";

/** A part of a line, and how it is coloured. */
export interface ProgressPart {
  readonly text: string;
  readonly style?: "yellow";
}

/** What to show at a moment, in Unix milliseconds: the most important part first. */
export type ProgressView = (nowMs: number) => readonly ProgressPart[];

const REDRAW_MS = 200;
const SAY_AGAIN_MS = 10_000;
const BETWEEN = " · ";

/**
 * One line that says how far a long command is: redrawn on a terminal, with as many parts as it is wide,
 * said in full now and then elsewhere. It goes on while nothing happens, so that a wait is seen as one.
 */
export class Progress {
  readonly #io: CommandIo;
  readonly #periodMs: number;
  #view: ProgressView | undefined;
  #stop: (() => void) | undefined;
  #lastMs: number;

  constructor(io: CommandIo) {
    this.#io = io;
    this.#periodMs = io.isTerminal ? REDRAW_MS : SAY_AGAIN_MS;
    this.#lastMs = io.isTerminal ? 0 : io.now().getTime();
  }

  /** Shows this from now on, at once or as soon as it is time. */
  show(view: ProgressView): void {
    this.#view = view;
    this.#stop ??= this.#io.every(this.#periodMs, () => this.#draw());
    if (this.#io.now().getTime() - this.#lastMs >= this.#periodMs) {
      this.#draw();
    }
  }

  /** Takes the line away; nothing is left of it on a terminal. */
  end(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#io.progress("");
  }

  #draw(): void {
    const nowMs = this.#io.now().getTime();
    this.#lastMs = nowMs;
    const parts = this.#view?.(nowMs) ?? [];
    this.#io.progress(this.#io.isTerminal ? this.#fit(parts) : parts.map(({ text }) => text).join(BETWEEN));
  }

  /** The first part, as much of it as there is room for, and of the others those that fit behind it. */
  #fit([first, ...others]: readonly ProgressPart[]): string {
    // A line as wide as the terminal would move the cursor to the next.
    const room = Math.max(1, this.#io.columns() - 1);
    const shown = first === undefined ? [] : [{ ...first, text: cutToFit(first.text, room) }];
    let width = displayWidth(shown[0]?.text ?? "");
    for (const part of others) {
      const more = BETWEEN.length + displayWidth(part.text);
      if (width + more <= room) {
        width += more;
        shown.push(part);
      }
    }
    return shown
      .map(({ text, style }) => (style === undefined ? text : colour(this.#io, style, text)))
      .join(BETWEEN);
  }
}

/** The beginning of a text that has so many cells at most. */
function cutToFit(text: string, room: number): string {
  let cut = text.slice(0, room);
  while (displayWidth(cut) > room) {
    cut = cut.slice(0, -1);
  }
  return cut;
}

/** Shows how far the reading of a workspace is. */
export function showReading(
  progress: Progress,
  { workspace, texts }: { readonly workspace: Pick<Workspace, "requests">; readonly texts: Texts },
): (resource: Resource, count: number) => void {
  return (resource, count) =>
    progress.show(() => describeReading({ resource, count }, workspace.requests(), texts));
}
