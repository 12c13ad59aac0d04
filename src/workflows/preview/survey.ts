import { rm } from "node:fs/promises";
import { join } from "node:path";
import { NdjsonIndex, type KeyedLine } from "../../files/index.ts";
import { RESOURCES } from "../../model/index.ts";
import { keyOf, localeFolder, SiteBuilder, type ObjectView, type Site } from "../../preview/index.ts";
import { TranslationsReader, type Snapshot } from "../../snapshot/index.ts";
import { InternalError } from "../../errors.ts";
import { viewObject, type ViewContext } from "./view-object.ts";

/** All that a locale's pages are made from. */
export interface Survey {
  readonly site: Site;
  /** The view of a thing, read back from the disk. */
  view(key: string): Promise<ObjectView>;
  close(): Promise<void>;
}

/**
 * Looks at every object of a snapshot as readers of a locale see it. What is seen goes into a file in `folder`; memory holds
 * where each thing stands and how many marks it has.
 */
export async function surveySnapshot(
  snapshot: Snapshot,
  context: ViewContext,
  { folder, onObject }: { readonly folder: string; readonly onObject: () => void },
): Promise<Survey> {
  const builder = new SiteBuilder();
  const translations = new TranslationsReader(snapshot.folder);
  const lines = async function* lines(): AsyncGenerator<KeyedLine> {
    for (const resource of RESOURCES) {
      for await (const object of snapshot.objects(resource)) {
        const view = await viewObject(object, translations, context);
        builder.add(view);
        onObject();
        yield { key: keyOf(view.resource, view.id), text: JSON.stringify(view) };
      }
    }
  };
  const path = join(folder, `${localeFolder(context.locale)}.views.ndjson`);
  try {
    const index = await NdjsonIndex.spool(path, lines());
    return {
      site: builder.build(),
      view: async (key) => {
        const view = await index.read(key);
        if (view === undefined) {
          throw new InternalError({ code: "no-view", message: `Cannot show ${key}: it was not surveyed.` });
        }
        // It was written from a view a moment ago, in a folder of our own.
        return view as unknown as ObjectView;
      },
      close: async () => {
        await index.close();
        await rm(path, { force: true });
      },
    };
  } finally {
    await translations.close();
  }
}
