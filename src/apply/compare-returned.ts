import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { fieldRule, isSameValue, valueAt, type ContentObject, type JsonValue } from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";

/**
 * How a value came back.
 * - `as-sent`: the same.
 * - `rewritten`: changed in a way Intercom documents: the mark-up of a body, but none of its words.
 * - `different`: something was lost or changed; a failure.
 */
export type Returned = "as-sent" | "rewritten" | "different";

/** Compares one change with the object the workspace holds after the write. */
export function compareReturned(
  operation: Pick<Operation, "resource">,
  change: Pick<Change, "locale" | "field" | "after">,
  object: ContentObject,
): { readonly returned: Returned; readonly value: JsonValue } {
  const kind = fieldRule(operation.resource, change.field)?.kind ?? "text";
  const value = valueAt(object, change) ?? null;
  if (isSameValue(kind, change.after, value)) {
    return { returned: "as-sent", value };
  }
  const keepsWords =
    kind === "html" &&
    typeof change.after === "string" &&
    typeof value === "string" &&
    visibleText(change.after) === visibleText(value);
  return { returned: keepsWords ? "rewritten" : "different", value };
}

/** The letters of HTML in reading order, without white space: that moves when paragraphs are wrapped. */
function visibleText(html: string): string {
  const texts: string[] = [];
  collectText(parseFragment(html).childNodes, texts);
  return texts.join("").replaceAll(/\s/gu, "");
}

function collectText(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], texts: string[]): void {
  for (const node of nodes) {
    if (node.nodeName === "#text" && "value" in node) {
      texts.push(node.value);
    } else if ("childNodes" in node) {
      collectText(node.childNodes, texts);
    }
  }
}
