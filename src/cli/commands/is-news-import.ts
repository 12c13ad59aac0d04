import { UsageError } from "../../errors.ts";
import { isNewsFile } from "../../workflows/news-sheet/recognise.ts";

/** True where the files are news that was handed out for editing. Throws UsageError where only some are. */
export async function isNewsImport(paths: readonly string[]): Promise<boolean> {
  const isNews: boolean[] = [];
  for (const path of paths) {
    isNews.push(await isNewsFile(path));
  }
  if (isNews.includes(true) && isNews.includes(false)) {
    throw new UsageError({
      code: "several-kinds",
      message: `Cannot import these files together: ${paths[isNews.indexOf(true)] ?? ""} holds news for editing, ${paths[isNews.indexOf(false)] ?? ""} does not.`,
      hint: "Import translators' files and files of news one after the other.",
    });
  }
  return isNews.includes(true);
}
