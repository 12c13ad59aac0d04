import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readDrafts } from "../ingest/index.ts";
import { cleanHtml, renderMarkdown } from "../markup/index.ts";

/** A body and where it comes from. */
export interface HtmlBody {
  readonly from: string;
  readonly html: string;
}

/** Every body of other people's news and articles in the corpus, as written and as cleaned. */
export async function readCorpusBodies(corpus: string): Promise<HtmlBody[]> {
  const bodies: HtmlBody[] = [];
  const add = (from: string, html: string): void => {
    bodies.push({ from, html });
    const cleaned = cleanHtml(html, { base: "https://acme.example/" });
    if (cleaned !== undefined && cleaned.html !== html) {
      bodies.push({ from: `${from} (cleaned)`, html: cleaned.html });
    }
  };
  const readIndex = (folder: string): readonly { readonly file: string }[] =>
    JSON.parse(readFileSync(join(corpus, folder, "index.json"), "utf8")) as readonly {
      readonly file: string;
    }[];
  for (const file of new Set(readIndex("news").map((entry) => entry.file))) {
    const bytes = readFileSync(join(corpus, "news", file));
    const { drafts } = await readDrafts({ name: basename(file), bytes });
    for (const [index, { body, bodyFormat }] of drafts.entries()) {
      if (body !== null) {
        add(`${file} #${index}`, bodyFormat === "markdown" ? (renderMarkdown(body) ?? "") : body);
      }
    }
  }
  for (const { file } of readIndex("articles")) {
    add(file, renderMarkdown(readFileSync(join(corpus, "articles", file), "utf8")) ?? "");
  }
  return bodies;
}
