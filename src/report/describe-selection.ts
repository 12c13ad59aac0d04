import { RESOURCES, type Selection } from "../model/index.ts";
import type { Texts } from "../texts/index.ts";
import { viewLocale } from "./locale-view.ts";
import { labelState } from "./view-value.ts";

/** More names or ids than this are counted, not listed: a selection may have thousands. */
const LISTED = 12;

/** What a selection takes, in words: `kinds: Sections; collections: “Billing”`. */
export function describeSelection(selection: Selection, texts: Texts): string {
  const { resources, collections, locales, states, labels, ids, from, to, updatedSince } = selection;
  const inWords =
    (part: "resources" | "collections" | "locales" | "states" | "labels" | "ids") =>
    (items: readonly string[]): string =>
      texts.t(`report.selection.${part}`, { list: listSome(items, texts) });
  const onDate =
    (part: "from" | "to" | "updatedSince") =>
    (date: string): string =>
      texts.t(`report.selection.${part}`, { date: texts.dateTime(date) });
  const quote = (name: string): string => texts.t("report.selection.name", { name });
  const kinds = RESOURCES.filter((resource) => resources?.includes(resource));
  return [
    resources && inWords("resources")(kinds.map((kind) => texts.t(`common.resourcesName.${kind}`))),
    collections && inWords("collections")(collections.map(quote)),
    locales &&
      inWords("locales")(
        locales.map((code) =>
          texts.t("report.selection.locale", { name: viewLocale(code, texts).name, code }),
        ),
      ),
    states && inWords("states")(states.map((state) => labelState(state, texts))),
    labels && inWords("labels")(labels.map(quote)),
    ids && inWords("ids")(ids),
    from && onDate("from")(from),
    to && onDate("to")(to),
    updatedSince && onDate("updatedSince")(updatedSince),
  ]
    .filter((part) => part !== undefined)
    .join(texts.t("report.selection.separator"));
}

function listSome(items: readonly string[], texts: Texts): string {
  const more = items.length - LISTED;
  return texts.list(
    more > 0 ? [...items.slice(0, LISTED), texts.t("report.selection.more", { count: more })] : items,
  );
}
