import type { Resource } from "../model/index.ts";
import { oneLine } from "../report/index.ts";
import type { Texts } from "../texts/index.ts";
import type { CommandIo } from "./command.ts";

/** One thing that went wrong or is held, for a person at a terminal. */
export interface Concern {
  /** "Section “Invoices” (191)" */
  readonly what: string;
  readonly why: string;
}

const MOST = 5;

/** Says the first few of what a person must look at, and how many more the report has. */
export async function sayFirst(io: CommandIo, concerns: AsyncIterable<Concern>, texts: Texts): Promise<void> {
  let met = 0;
  for await (const { what, why } of concerns) {
    met += 1;
    if (met <= MOST) {
      io.say(oneLine(`- ${texts.t("common.labelled", { label: what, value: why })}`));
    }
  }
  if (met > MOST) {
    io.say(texts.t("common.more", { count: met - MOST }));
  }
}

/** An object as people know it. */
export function nameObject(
  { resource, name, key }: { readonly resource: Resource; readonly name: string; readonly key: string },
  texts: Texts,
): string {
  return texts.t("common.named", { kind: texts.t(`common.resourceName.${resource}`), name, id: key });
}
