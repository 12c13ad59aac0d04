import type { DiffPart } from "../../../diff/index.ts";
import type { ItemWords } from "../../view.ts";
import { BodyState, type Form, type Mark } from "./body-state.ts";
import { attributeOf, decodeText, readTags, type Tag } from "./read-tag.ts";

/** A stretch of text that is set alike. */
export interface OutlineRun {
  readonly kind: DiffPart["kind"];
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Not words of the text: where a link leads, what a picture shows. */
  readonly isAddress: boolean;
  /** The words are the same, but they were set otherwise: as another heading, not bold. */
  readonly isRestyled: boolean;
}

/** A paragraph, a heading, an item of a list … */
export interface OutlineBlock {
  readonly form: Form;
  /** How deep in lists. */
  readonly depth: number;
  /** False for a further paragraph of an item. */
  readonly isItem: boolean;
  readonly runs: OutlineRun[];
}

/** What readers see of a frame or a film is where it comes from. */
const EMBEDDED: ReadonlySet<string> = new Set(["iframe", "video", "audio", "embed", "object", "source"]);

/**
 * What readers see of a body, or of two that are compared, as a plain list of blocks with runs of text: nothing of the
 * HTML itself is in it, and tags that do not fit together cannot upset it. Takes time in proportion to the length.
 */
export function outlineBody(
  parts: readonly DiffPart[],
  words: Pick<ItemWords, "imageLabel" | "nameImage">,
): readonly OutlineBlock[] {
  const outline = new Outline(words);
  for (const { kind, text } of parts) {
    for (const piece of readTags(text)) {
      if (typeof piece === "string") {
        outline.addText(piece, kind);
      } else {
        outline.addTag(piece, kind);
      }
    }
  }
  return outline.blocks.filter(
    ({ form, runs }) => form === "hr" || runs.some(({ text }) => text.trim() !== ""),
  );
}

/** True where something of a block differs. */
export function isChangedBlock({ runs }: OutlineBlock): boolean {
  return runs.some(({ kind, isRestyled }) => kind !== "same" || isRestyled);
}

class Outline {
  readonly blocks: OutlineBlock[] = [];
  readonly #before = new BodyState();
  readonly #after = new BodyState();
  readonly #words: Pick<ItemWords, "imageLabel" | "nameImage">;
  #block: OutlineBlock | undefined;

  constructor(words: Pick<ItemWords, "imageLabel" | "nameImage">) {
    this.#words = words;
  }

  addText(source: string, kind: DiffPart["kind"]): void {
    const state = this.#stateOf(kind);
    const decoded = decodeText(source);
    const text = state.form === "pre" ? decoded : decoded.replaceAll(/[ \t\n\r\f]+/g, " ");
    if (this.#block === undefined && text.trim() === "") {
      return;
    }
    const isRestyled = kind === "same" && text.trim() !== "" && this.#before.look !== this.#after.look;
    this.#add({ kind, text, marks: state.marks, isAddress: false, isRestyled });
  }

  addTag(tag: Tag, kind: DiffPart["kind"]): void {
    if (tag.name === "a" && tag.isClosing) {
      this.#addLinks(kind);
    }
    const isBreak = [...this.#statesOf(kind)].map((state) => state.take(tag)).some((breaks) => breaks);
    if (isBreak) {
      this.#block = undefined;
    }
    if (tag.isClosing) {
      return;
    }
    if (tag.name === "hr") {
      this.blocks.push({ form: "hr", depth: 0, isItem: false, runs: [this.#address("", kind)] });
    } else if (tag.name === "br") {
      this.#add({ ...this.#address("\n", kind), isAddress: false });
    } else if ((tag.name === "td" || tag.name === "th") && this.#block !== undefined) {
      this.#add(this.#address(" │ ", kind));
    } else if (tag.name === "img") {
      const alt = attributeOf(tag, "alt");
      const named = alt === "" ? this.#words.imageLabel : this.#words.nameImage(alt);
      this.#add(this.#address(`${named} ⟨${attributeOf(tag, "src")}⟩`, kind));
    } else if (EMBEDDED.has(tag.name)) {
      this.#add(this.#address(`${tag.name} ⟨${attributeOf(tag, "src")}⟩`, kind));
    }
  }

  /** Where the link that ends here leads; both addresses where they differ. */
  #addLinks(kind: DiffPart["kind"]): void {
    const [before, after] = [this.#before.links.at(-1), this.#after.links.at(-1)];
    const isSame = kind === "same" && before === after;
    if (before !== undefined && kind !== "added") {
      this.#add(this.#address(` ⟨${before}⟩`, isSame ? "same" : "removed"));
    }
    if (after !== undefined && kind !== "removed" && !isSame) {
      this.#add(this.#address(` ⟨${after}⟩`, "added"));
    }
  }

  #address(text: string, kind: DiffPart["kind"]): OutlineRun {
    return { kind, text, marks: [], isAddress: true, isRestyled: false };
  }

  #add(run: OutlineRun): void {
    if (this.#block === undefined) {
      const state = this.#stateOf(run.kind);
      this.#block = { form: state.form, depth: state.depth, isItem: state.beginItem(), runs: [] };
      this.blocks.push(this.#block);
    }
    this.#block.runs.push(run);
  }

  /** The state that a text of this kind is shown in. */
  #stateOf(kind: DiffPart["kind"]): BodyState {
    return kind === "removed" ? this.#before : this.#after;
  }

  *#statesOf(kind: DiffPart["kind"]): Generator<BodyState> {
    if (kind !== "added") {
      yield this.#before;
    }
    if (kind !== "removed") {
      yield this.#after;
    }
  }
}
