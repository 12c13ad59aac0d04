import { attributeOf, type Element } from "./node.ts";
import type { RewriteContext } from "./rewrite-options.ts";

/** The attributes that stay, by element; every other one is dropped. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "target", "rel"],
  img: ["src", "alt", "width", "height"],
  iframe: ["src", "width", "height", "frameborder", "allowfullscreen"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
};

/** The two classes Intercom's guide names. */
const HONOURED_CLASSES = ["intercom-align-center", "intercom-h2b-button"];

const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|[^:]*$|[/#?.])/i;

/** What stays of an element's attributes; `firstClass` is put before its own classes. */
export function keptAttributes(
  node: Element,
  context: RewriteContext,
  firstClass?: string,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of KEPT[node.tagName] ?? []) {
    const value = attributeOf(node, name);
    if (value !== undefined && (name !== "href" || SAFE_ADDRESS.test(value.trim()))) {
      kept[name] = value;
    }
  }
  const classes = [...(firstClass === undefined ? [] : [firstClass]), ...honouredClasses(node, context)];
  return classes.length === 0 ? kept : { ...kept, class: classes.join(" ") };
}

/** The classes of an element that mean something to Intercom. */
export function honouredClasses(node: Element, context: RewriteContext): readonly string[] {
  const classes = (attributeOf(node, "class") ?? "").split(/\s+/);
  return classes.filter(
    (name) =>
      HONOURED_CLASSES.includes(name) ||
      (context.options.callouts === "kept" && name.startsWith("intercom-")),
  );
}
