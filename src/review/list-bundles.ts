import { fieldRule, NAME_FIELD } from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";

/** Changes of an operation that are written together or not at all. */
export interface Bundle {
  readonly changes: readonly [Change, ...Change[]];
  /** True for what everything else of the operation needs: a new object itself. */
  readonly isBase: boolean;
}

/**
 * What can be approved on its own: mostly single changes.
 * - A delete is one, and so is a new item of news.
 * - A new object is one in its default locale, with its settings. Every other locale of it is one of its own.
 * - A locale that an object does not have yet is one: Intercom takes none without its name or title.
 * - Fields that are one value in two parts, as an article's parent and its kind, are one.
 */
export function listBundles(
  operation: Pick<Operation, "action" | "resource" | "defaultLocale" | "changes">,
): readonly Bundle[] {
  const newLocales = listNewLocales(operation);
  const bundles = new Map<string, [Change, ...Change[]]>();
  for (const change of operation.changes) {
    const key = keyOf(change, operation, newLocales);
    const known = bundles.get(key);
    if (known === undefined) {
      bundles.set(key, [change]);
    } else {
      known.push(change);
    }
  }
  return [...bundles].map(([key, changes]) => ({ changes, isBase: key === BASE }));
}

const BASE = "";

function keyOf(
  { changeId, locale, field }: Change,
  { action, resource, defaultLocale }: Pick<Operation, "action" | "resource" | "defaultLocale">,
  newLocales: ReadonlySet<string>,
): string {
  if (action === "delete" || (action === "create" && resource === "news-item")) {
    return BASE;
  }
  if (action === "create") {
    return locale === null || locale === defaultLocale ? BASE : `locale ${locale}`;
  }
  if (locale !== null && newLocales.has(locale)) {
    return `locale ${locale}`;
  }
  const together = fieldRule(resource, field)?.together;
  return together === undefined ? `change ${changeId}` : `together ${locale ?? "-"} ${together}`;
}

/** Locales in which an object that is there has no name yet. */
function listNewLocales({ resource, changes }: Pick<Operation, "resource" | "changes">): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ locale, field, before }) =>
      locale !== null && field === NAME_FIELD[resource] && before === null ? [locale] : [],
    ),
  );
}
