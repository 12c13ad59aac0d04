import type { DiffPart } from "../../diff/index.ts";
import type { Operation } from "../../plan/index.ts";
import type { Texts } from "../../texts/index.ts";
import { compareSides } from "../compare-sides.ts";
import { oneLine, revealCharacters } from "../reveal-characters.ts";
import { viewChange } from "../view-change.ts";
import { valueText } from "../view-value.ts";
import type { ChangeView, SideView } from "../view.ts";
import { shortDiff } from "./short-diff.ts";

const MOST_CHANGES = 5;
const SHOWN_CHARS = 160;

/** The first few texts that a plan changes, each in a line with its words marked: `Click [-Save-]{+Keep+}`; "" where there is none. */
export async function renderFirstChanges(
  operations: AsyncIterable<Operation>,
  texts: Texts,
): Promise<string> {
  const lines: string[] = [];
  for await (const operation of operations) {
    if (operation.action !== "update") {
      continue;
    }
    for (const { locale, field, before, after } of operation.changes) {
      if (typeof before !== "string" && typeof after !== "string") {
        continue;
      }
      if (lines.length === MOST_CHANGES) {
        return [texts.t("brief.first"), ...lines].join("\n");
      }
      const change = viewChange({
        resource: operation.resource,
        locale,
        field,
        texts,
        sides: [
          { side: "before", label: "", value: before },
          { side: "after", label: "", value: after },
        ],
      });
      lines.push(renderLine(operation, change, texts));
    }
  }
  return lines.length === 0 ? "" : [texts.t("brief.first"), ...lines].join("\n");
}

function renderLine({ name, resource, key }: Operation, change: ChangeView, texts: Texts): string {
  const place = texts.t("common.named", { kind: texts.t(`common.resourceName.${resource}`), name, id: key });
  const where = change.locale === null ? change.fieldLabel : `${change.locale.code} ${change.fieldLabel}`;
  return oneLine(`  ${texts.t("brief.line", { place, where, change: describeChange(change) })}`);
}

function describeChange(change: ChangeView): string {
  const parts = compareSides(change).at(-1)?.parts;
  const [before, after] = change.sides;
  return parts === undefined
    ? shortDiff([...partOf("removed", before), ...partOf("added", after)], SHOWN_CHARS)
    : shortDiff(parts, SHOWN_CHARS);
}

/** A whole value that is taken out or put in. */
function partOf(kind: "removed" | "added", side: SideView | undefined): readonly DiffPart[] {
  const text = side === undefined ? "" : revealCharacters(valueText(side.value), { invisible: false });
  return text === "" ? [] : [{ kind, text }];
}
