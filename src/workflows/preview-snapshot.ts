import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileError, GrowingFile } from "../files/index.ts";
import type { LocaleCode, WorkingId } from "../model/index.ts";
import {
  localeFolder,
  renderPages,
  renderStartPage,
  type LinkTargets,
  type PreviewContext,
  type Tally,
} from "../preview/index.ts";
import { openSnapshot, openWorkingCopy, readReferences, type Snapshot } from "../snapshot/index.ts";
import type { Texts } from "../texts/index.ts";
import { choosePreviewLocales } from "./preview/choose-preview-locales.ts";
import { MARK_FILE, stagePreview, type PreviewMark, type StagedFolder } from "./preview/preview-folder.ts";
import { surveySnapshot } from "./preview/survey.ts";

export interface PreviewOptions {
  /** The snapshot's folder. */
  readonly folder: string;
  /** Codes or names; `all`: every locale of the content. */
  readonly locales: readonly string[] | "all";
  /** The folder the preview goes to. One that is there is replaced where it is a preview. */
  readonly out: string;
  /** Words around the content, in the language of who looks at it. */
  readonly texts: Texts;
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  /** Called after each object that was looked at, and after each page. */
  readonly onProgress?: (progress: PreviewProgress) => void;
}

export interface PreviewProgress {
  readonly locale: LocaleCode;
  readonly objects: number;
  readonly pages: number;
}

export interface PreviewResult {
  readonly out: string;
  /** The page to open first. */
  readonly entry: string;
  readonly locales: readonly {
    readonly locale: LocaleCode;
    readonly pages: number;
    readonly texts: Tally;
  }[];
}

/**
 * Writes a snapshot as the help center that readers of some locales would see: pages for a browser, with what is missing,
 * stale or not published marked. Reads files only. The folder is there in whole or not at all.
 *
 * Throws UsageError for a locale that the snapshot does not have, ConfigError for a folder with other files, and what
 * `signal` throws where that stops it.
 */
export async function previewSnapshot(options: PreviewOptions): Promise<PreviewResult> {
  const { out, texts } = options;
  const snapshot = await openSnapshot(options.folder);
  const { defaultLocale } = snapshot.header;
  const locales = choosePreviewLocales(options.locales, snapshot.header);
  const staged = await stagePreview(out);
  try {
    const { helpCenters, newsfeeds } = await readReferences(snapshot.folder);
    const job: Job = {
      ...options,
      snapshot,
      staged,
      locales,
      newsfeeds,
      helpCenter: helpCenters[0]?.displayName ?? snapshot.header.origin.name,
      targets: await readTargets(snapshot),
    };
    const written: PreviewResult["locales"][number][] = [];
    for (const locale of locales) {
      written.push(await writeLocale(locale, job));
    }
    const previewed = written.map(({ locale, texts: tally }) => ({ locale, tally }));
    await writeFileOf(
      join(staged.pages, "index.html"),
      each([renderStartPage({ helpCenter: job.helpCenter, defaultLocale, locales: previewed, texts })]),
    );
    const mark: PreviewMark = {
      kind: "helpferry-preview",
      formatVersion: 1,
      locales: locales.map(localeFolder),
      files: written.reduce((sum, { pages }) => sum + pages, 1),
    };
    await writeFileOf(join(staged.pages, MARK_FILE), each([`${JSON.stringify(mark, undefined, 2)}\n`]));
    await staged.commit();
    return { out, entry: join(out, "index.html"), locales: written };
  } finally {
    await staged.remove();
  }
}

interface Job extends PreviewOptions {
  readonly snapshot: Snapshot;
  readonly staged: StagedFolder;
  readonly helpCenter: string;
  readonly targets: LinkTargets;
  readonly newsfeeds: Awaited<ReturnType<typeof readReferences>>["newsfeeds"];
  readonly locales: readonly LocaleCode[];
}

async function writeLocale(locale: LocaleCode, job: Job): Promise<PreviewResult["locales"][number]> {
  const { snapshot, staged, texts, helpCenter, targets, locales } = job;
  const { defaultLocale, origin } = snapshot.header;
  let objects = 0;
  let pages = 0;
  const tell = (): void => {
    job.signal?.throwIfAborted();
    job.onProgress?.({ locale, objects, pages });
  };
  const survey = await surveySnapshot(
    snapshot,
    { workspaceId: origin.workspaceId, locale, newsfeeds: job.newsfeeds, now: job.now() },
    {
      folder: staged.scratch,
      onObject: () => {
        objects += 1;
        tell();
      },
    },
  );
  try {
    const view: PreviewContext["view"] = async (key) => survey.view(key);
    const context = { texts, helpCenter, locale, defaultLocale, locales, targets, view };
    const made = new Set<string>();
    for (const { path, html } of renderPages(survey.site, context)) {
      const file = join(staged.pages, localeFolder(locale), path);
      if (!made.has(dirname(file))) {
        made.add(dirname(file));
        await makeFolder(dirname(file));
      }
      await writeFileOf(file, html);
      pages += 1;
      tell();
    }
    return { locale, pages, texts: survey.site.total };
  } finally {
    await survey.close();
  }
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw fileError("write", path, error);
  });
}

/** Nothing waits for the disk: pages are nothing that could not be made again. */
async function writeFileOf(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const file = await GrowingFile.create(path);
  try {
    for await (const piece of pieces) {
      file.add(piece);
      if (file.isDue) {
        await file.drain();
      }
    }
    await file.end();
  } finally {
    await file.close();
  }
}

async function* each(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

/** Only ids are kept in memory. */
async function readTargets({ folder }: Snapshot): Promise<LinkTargets> {
  const ids = { article: new Set<WorkingId>(), collection: new Set<WorkingId>() };
  for (const resource of ["article", "collection"] as const) {
    const store = await openWorkingCopy(folder, resource);
    ids[resource] = new Set(store.ids);
    await store.close();
  }
  return { has: (resource, id) => ids[resource].has(id) };
}
