import { RESOURCES } from "../../model/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { StatusReport } from "../status-report.ts";
import { collectionCoverageTable, localeCoverageTable } from "../status-tables.ts";
import { oneLine } from "../reveal-characters.ts";
import { renderTable } from "./render-table.ts";

/** More than this are counted, not named. */
const NAMED = 10;

/** The status of a snapshot for a terminal: counts, coverage per locale, what needs somebody. */
export function renderStatus(status: StatusReport, texts: Texts): string {
  const { header, perLocale } = status;
  const lines = [
    oneLine(
      texts.t("status.title", {
        workspace: header.origin.name,
        id: header.origin.workspaceId,
        locale: header.defaultLocale,
      }),
    ),
    texts.t("status.counts", {
      counts: texts.list(
        RESOURCES.map((resource) =>
          texts.t(`common.resource.${resource}`, { count: header.counts[resource] }),
        ),
      ),
    }),
  ];
  if (!header.multilingual) {
    lines.push(oneLine(texts.t("status.oneLanguage", { locale: header.defaultLocale })));
  }
  lines.push(
    "",
    perLocale.length === 0
      ? texts.t("status.noTranslations")
      : renderTable(localeCoverageTable(perLocale, texts)),
  );
  if (status.perCollection.length > 1) {
    lines.push("", renderTable(collectionCoverageTable(status.perCollection, texts)));
  }
  if (status.deletedLive.length + status.conflicts.length > 0) {
    lines.push("");
  }
  if (status.deletedLive.length > 0) {
    const items = nameSome(status.deletedLive, texts);
    lines.push(oneLine(texts.t("status.deletedLive", { count: status.deletedLive.length, items })));
  }
  if (status.conflicts.length > 0) {
    const items = nameSome(status.conflicts, texts);
    lines.push(oneLine(texts.t("status.conflicts", { count: status.conflicts.length, items })));
  }
  return lines.join("\n");
}

function nameSome(items: readonly string[], texts: Texts): string {
  const named = items.slice(0, NAMED).join(", ");
  return items.length <= NAMED
    ? named
    : texts.t("status.more", { items: named, number: texts.number(items.length - NAMED) });
}
