import { listBodies, listUnits, RESOURCES, textAt, type LocaleCode } from "../../model/index.ts";
import type { Snapshot } from "../../snapshot/index.ts";

/** Which text of a snapshot: a unit in a locale. */
export interface TextPlace {
  readonly unit: string;
  readonly locale: LocaleCode;
}

/** One text for each place: the key of a map. */
export function textKey({ unit, locale }: TextPlace): string {
  return `${locale} ${unit}`;
}

/** The present texts of the working copy at the places asked for, by `textKey`; absent where the unit is gone. */
export async function readTexts(
  snapshot: Snapshot,
  places: readonly TextPlace[],
): Promise<ReadonlyMap<string, string | null>> {
  const localesOf = new Map<string, LocaleCode[]>();
  for (const { unit, locale } of places) {
    localesOf.set(unit, [...(localesOf.get(unit) ?? []), locale]);
  }
  const texts = new Map<string, string | null>();
  for (const resource of RESOURCES) {
    for await (const object of snapshot.objects(resource)) {
      const { workspaceId } = snapshot.header.origin;
      for (const unit of [...listUnits(object, workspaceId), ...listBodies(object, workspaceId)]) {
        for (const locale of localesOf.get(unit.id) ?? []) {
          texts.set(textKey({ unit: unit.id, locale }), textAt(object, locale, unit.field));
        }
      }
    }
  }
  return texts;
}
