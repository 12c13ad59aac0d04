import type { GroupContentRecord, HelpCenterRecord } from "./content.ts";
import type { JsonObject } from "../model/index.ts";
import { readLocaleWrites } from "./locale-writes.ts";
import { readText } from "./read-body.ts";
import { missing } from "./refusal.ts";
import type { Call } from "./router.ts";

type GroupContent = Record<string, GroupContentRecord>;

export interface GroupWrite {
  readonly helpCenter: HelpCenterRecord | undefined;
  readonly defaultLocale: string;
  /** What is there before; empty for a create. */
  readonly before: Readonly<GroupContent>;
  /** Descriptions are "only available for collections" (OpenAPI 2.9 `group_content`). */
  readonly hasDescription: boolean;
}

/**
 * The names and descriptions of a collection or section after a request was merged in.
 *
 * @throws Refusal where the default locale would be left without a name.
 */
export function mergeGroupContent(call: Call, write: GroupWrite): GroupContent {
  const fields = write.hasDescription ? ["name", "description"] : ["name"];
  const { merge, remove } = readLocaleWrites(call, { ...write, fields });
  const content: GroupContent = { ...write.before };
  for (const [locale, values] of Object.entries(merge)) {
    const merged = mergeLocale(content[locale], values);
    const isNewAndEmpty = content[locale] === undefined && Object.keys(values).length === 0;
    if (!isNewAndEmpty || call.switches["empty-locale"] === "create") {
      content[locale] = merged;
    }
  }
  for (const locale of remove) {
    delete content[locale];
  }
  if ((content[write.defaultLocale]?.name ?? "").trim() === "") {
    throw missing("Name is a required parameter.");
  }
  return content;
}

function mergeLocale(before: GroupContentRecord | undefined, values: JsonObject): GroupContentRecord {
  const name = readText(values, "name") ?? before?.name ?? "";
  const description = readText(values, "description") ?? before?.description;
  return description === undefined ? { name } : { name, description };
}
