import type { BlockTag, BodyBlock } from "./split-body.ts";

/**
 * What the tokens of a translation's block are called in its source: tags that do the same are the same, in their
 * order. A tag that the source does not have gets a number that no tag of the source has.
 */
export function matchTags(source: BodyBlock, target: BodyBlock): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const free = tagsWithNames(source);
  let next = free.length;
  for (const own of tagsWithNames(target)) {
    const at = free.findIndex(({ element }) => element === own.element);
    const [match] = at < 0 ? [] : free.splice(at, 1);
    const name = match?.name ?? own.name.replace(/\d+$/, String((next += 1)));
    for (const [before, after] of [
      [`<${own.name}>`, `<${name}>`],
      [`</${own.name}>`, `</${name}>`],
      [`<${own.name}/>`, `<${name}/>`],
    ] as const) {
      names.set(before, after);
    }
  }
  return names;
}

/** Tags that begin something or stand alone, with their names. */
function tagsWithNames({ tags }: BodyBlock): { readonly name: string; readonly element: string }[] {
  return tags.flatMap(({ token, element }: BlockTag) =>
    token.startsWith("</")
      ? []
      : {
          name: token.replaceAll(/[</>]/g, ""),
          element: `${token.endsWith("/>") ? "alone" : "pair"} ${element}`,
        },
  );
}
