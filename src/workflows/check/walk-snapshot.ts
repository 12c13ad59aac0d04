import {
  fieldRules,
  formatUnitId,
  RESOURCES,
  textAt,
  type ContentObject,
  type Selection,
} from "../../model/index.ts";
import { openSnapshot } from "../../snapshot/index.ts";
import type { PlacedPair } from "../check-translations.ts";
import { selectWorkingCopy } from "../select-content.ts";

/**
 * Every translation of a snapshot's working copy beside its source, unit by unit, all locales of one in a row:
 * names, titles and descriptions, and the bodies of articles.
 */
export async function* walkSnapshot(folder: string, selection: Selection): AsyncGenerator<PlacedPair> {
  const snapshot = await openSnapshot(folder);
  const isMeant = await selectWorkingCopy(selection, snapshot);
  for (const resource of RESOURCES) {
    // News items have no translations.
    if (resource === "news-item") {
      continue;
    }
    for await (const object of snapshot.objects(resource)) {
      if (isMeant(object)) {
        yield* pairsOf(object, { folder, workspaceId: snapshot.header.origin.workspaceId, selection });
      }
    }
  }
}

interface Walk {
  readonly folder: string;
  readonly workspaceId: string;
  readonly selection: Selection;
}

function* pairsOf(object: ContentObject, { folder, workspaceId, selection }: Walk): Generator<PlacedPair> {
  const { resource, id, defaultLocale } = object;
  for (const [field, { scope, kind, maxLength = null }] of fieldRules(resource)) {
    const source = textAt(object, defaultLocale, field);
    if (scope !== "content" || (kind !== "text" && kind !== "html") || source === null) {
      continue;
    }
    const unit = formatUnitId({ resource, objectId: id, field }, workspaceId);
    for (const locale of Object.keys(object.content)) {
      const target = textAt(object, locale, field);
      if (locale !== defaultLocale && target !== null && (selection.locales?.includes(locale) ?? true)) {
        const pair = { source, sourceLocale: defaultLocale, target, locale, kind, maxLength };
        yield { ...pair, path: folder, unit, row: null };
      }
    }
  }
}
