import { RESOURCES, type LocaleCode } from "../../model/index.ts";
import type { SnapshotHeader } from "../../snapshot/index.ts";
import type { Texts } from "../../texts/index.ts";
import { viewLocale } from "../locale-view.ts";
import { oneLine, renderTable } from "./render-table.ts";

/** How far a locale is translated, in translation units. */
export interface LocaleCoverage {
  readonly locale: LocaleCode;
  /** Units with a source text. */
  readonly units: number;
  /** Those with a target, stale ones included. */
  readonly translated: number;
  readonly missing: number;
  /** Those whose source text changed after they were translated. */
  readonly stale: number;
}

/** What `helpferry status` knows of a snapshot. */
export interface StatusReport {
  readonly header: SnapshotHeader;
  readonly perLocale: readonly LocaleCoverage[];
  /** Objects the workspace no longer has, for people: `section 212 "Getting started"`. */
  readonly deletedLive: readonly string[];
  /** Fields changed on both sides, for people. */
  readonly conflicts: readonly string[];
}

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
    perLocale.length === 0 ? texts.t("status.noTranslations") : renderCoverage(perLocale, texts),
  );
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

function renderCoverage(perLocale: readonly LocaleCoverage[], texts: Texts): string {
  return renderTable({
    columns: [
      { heading: texts.t("status.language") },
      { heading: texts.t("status.code") },
      { heading: texts.t("status.coverage"), numeric: true },
      { heading: texts.t("status.translated"), numeric: true },
      { heading: texts.t("status.missing"), numeric: true },
      { heading: texts.t("status.stale"), numeric: true },
    ],
    rows: perLocale.map(({ locale, units, translated, missing, stale }) => [
      viewLocale(locale).name,
      locale,
      // Rounded down: 100% is said only where nothing is missing.
      units === 0 ? "–" : texts.percent(Math.floor((translated * 100) / units) / 100),
      texts.number(translated),
      texts.number(missing),
      texts.number(stale),
    ]),
  });
}

function nameSome(items: readonly string[], texts: Texts): string {
  const named = items.slice(0, NAMED).join(", ");
  return items.length <= NAMED
    ? named
    : texts.t("status.more", { items: named, number: texts.number(items.length - NAMED) });
}
