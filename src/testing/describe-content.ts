import type { SandboxContent } from "../sandbox/index.ts";

/** What a workspace holds, in terms that do not depend on the order things were made in. */
export function describeContent({
  collections,
  sections,
  articles,
  newsItems,
}: SandboxContent): Readonly<Record<string, readonly string[]>> {
  const name = new Map([...collections, ...sections].map(({ id, content }) => [id, content["en"]?.name]));
  const sorted = (values: readonly object[]): string[] =>
    values.map((value) => JSON.stringify(value)).toSorted();
  return {
    collections: sorted(collections.map(({ content }) => content)),
    sections: sorted(
      sections.map(({ content, parent_id: parent }) => ({ content, parent: name.get(parent) })),
    ),
    articles: sorted(
      articles.map(({ content, parent_id: parent }) => ({
        parent: name.get(parent ?? ""),
        content: Object.entries(content).map(
          ([locale, { title, body, description, state, author_id: author }]) => ({
            locale,
            title,
            description,
            state,
            author,
            body: body?.replaceAll(/ id="[^"]*"/g, ""),
          }),
        ),
      })),
    ),
    newsItems: sorted(
      newsItems.map(({ title, body, state, newsfeed_assignments: assignments, labels, reactions }) => ({
        title,
        body,
        state,
        assignments,
        labels,
        reactions,
      })),
    ),
  };
}
