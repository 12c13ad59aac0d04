import type { SandboxContent } from "../sandbox/index.ts";

/**
 * Everything people see of what a workspace holds, one value a place, so that two states can be compared field by
 * field: `article:35/fr/title`. What is nothing (null, "", no entries) has no place; dates of changes and addresses,
 * which only the server writes, have none either.
 */
export function flattenContent(content: SandboxContent): Map<string, string> {
  const flat = new Map<string, string>();
  const add = (object: string, place: string, value: unknown): void => {
    const shown = Array.isArray(value) ? value.filter((one) => one !== null) : value;
    if (
      shown !== null &&
      shown !== undefined &&
      shown !== "" &&
      !(Array.isArray(shown) && shown.length === 0)
    ) {
      flat.set(`${object}/${place}`, JSON.stringify(shown));
    }
  };
  for (const { id, content: locales, help_center_id: center } of content.collections) {
    add(`collection:${id}`, "-/helpCenterId", center);
    for (const [locale, { name, description }] of Object.entries(locales)) {
      add(`collection:${id}`, `${locale}/name`, name);
      add(`collection:${id}`, `${locale}/description`, description);
    }
  }
  for (const { id, content: locales, parent_id: parent } of content.sections) {
    add(`section:${id}`, "-/parentId", parent);
    for (const [locale, { name }] of Object.entries(locales)) {
      add(`section:${id}`, `${locale}/name`, name);
    }
  }
  for (const { id, content: locales, parent_id: parent, parent_type: type } of content.articles) {
    add(`article:${id}`, "-/parentId", parent);
    add(`article:${id}`, "-/parentType", type);
    for (const [locale, version] of Object.entries(locales)) {
      add(`article:${id}`, `${locale}/title`, version.title);
      add(`article:${id}`, `${locale}/description`, version.description);
      add(`article:${id}`, `${locale}/body`, version.body);
      add(`article:${id}`, `${locale}/state`, version.state);
      add(`article:${id}`, `${locale}/authorId`, version.author_id);
    }
  }
  for (const item of content.newsItems) {
    const object = `news-item:${item.id}`;
    add(object, "en/title", item.title);
    add(object, "en/body", item.body);
    add(object, "-/state", item.state);
    add(object, "-/senderId", item.sender_id);
    add(object, "-/assignments", item.newsfeed_assignments);
    add(object, "-/labels", item.labels);
    add(object, "-/reactions", item.reactions);
    add(object, "-/deliverSilently", item.deliver_silently);
  }
  return flat;
}

/** The places in which two states differ, sorted. */
export function listDifferences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].filter((place) => before.get(place) !== after.get(place)).toSorted();
}
