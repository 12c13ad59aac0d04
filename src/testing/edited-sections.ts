import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Gives every section of a snapshot a French name of its own, in one go. */
export async function nameSectionsInFrench(snapshot: string): Promise<void> {
  const path = join(snapshot, "sections.ndjson");
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  const edited = lines.map((line) => {
    const section = JSON.parse(line) as { readonly id: string; readonly content: object };
    return JSON.stringify({
      ...section,
      content: { ...section.content, fr: { name: `Rubrique ${section.id}` } },
    });
  });
  await writeFile(path, `${edited.join("\n")}\n`);
}
