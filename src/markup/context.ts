import type { DroppedTally } from "./dropped.ts";
import { attributeOf, type HtmlElement, type HtmlNode } from "./node.ts";

/** Where in a body the cleaning is. */
export interface CleanContext {
  readonly dropped: DroppedTally;
  /** What relative addresses are relative to; null where nobody knows. */
  readonly base: string | null;
  readonly isInList: boolean;
  readonly isInTable: boolean;
  readonly isInLink: boolean;
  /** Puts what stands around a block, such as a link around a heading, inside it. */
  readonly wrap: (nodes: readonly HtmlNode[]) => readonly HtmlNode[];
  /** Handed down, because blocks hold blocks. */
  readonly cleanFlow: (nodes: readonly HtmlNode[], context: CleanContext) => HtmlNode[];
}

const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "target", "rel"],
  img: ["src", "alt", "width", "height"],
  iframe: ["src", "width", "height", "frameborder", "allowfullscreen"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
};

/** The two classes that mean something to Intercom. */
const HONOURED_CLASSES = ["intercom-align-center", "intercom-h2b-button"];

/** The attributes of an element that Intercom takes; the others are counted as dropped. */
export function keptAttributes(node: HtmlElement, { dropped }: CleanContext): Record<string, string> {
  const kept: Record<string, string> = {};
  const classes = honouredClasses(node);
  for (const { name, value } of node.attrs) {
    if (KEPT_ATTRIBUTES[node.tagName]?.includes(name) === true) {
      kept[name] = value;
    } else if (name !== "class" || classes.length === 0) {
      dropped.add(`attribute ${name}`);
    }
  }
  return classes.length === 0 ? kept : { ...kept, class: classes.join(" ") };
}

export function honouredClasses(node: HtmlElement): readonly string[] {
  return (attributeOf(node, "class") ?? "").split(/\s+/).filter((name) => HONOURED_CLASSES.includes(name));
}
