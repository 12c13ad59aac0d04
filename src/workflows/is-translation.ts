import { isUnitField } from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";

/** A change that brings a text in another language than the default one. */
export type Translation = Change & { readonly locale: string; readonly after: string };

export function isTranslation(
  change: Change,
  { resource, defaultLocale }: Pick<Operation, "resource" | "defaultLocale">,
): change is Translation {
  const { locale, field, after } = change;
  return (
    locale !== null && locale !== defaultLocale && typeof after === "string" && isUnitField(resource, field)
  );
}
