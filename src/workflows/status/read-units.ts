import { listUnits, type ContentObject } from "../../model/index.ts";
import type { TranslationsReader } from "../../snapshot/index.ts";
import type { KnownUnit } from "./collection-counter.ts";

/** What has translations: news items have none. */
export const TRANSLATED = ["collection", "section", "article"] as const;

/** Stands for the collection of what stands in none. */
export const NOWHERE = { id: "", name: "" };

/** The units of an object, and what is remembered of their translations. */
export async function readUnits(
  object: ContentObject,
  { workspaceId, translations }: { readonly workspaceId: string; readonly translations: TranslationsReader },
): Promise<readonly KnownUnit[]> {
  const units: KnownUnit[] = [];
  for (const unit of listUnits(object, workspaceId)) {
    units.push({ unit, made: await translations.find(unit.id) });
  }
  return units;
}
