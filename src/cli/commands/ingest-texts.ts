import type { IngestFinding } from "../../ingest/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { CommandIo } from "../command.ts";

/** Findings of one kind that are shown one by one; a file with a thousand items repeats itself. */
const MOST_SHOWN = 10;

/** Says findings in their order; of a kind that repeats, the first ones and how many more there are. */
export function sayIngestFindings(io: CommandIo, texts: Texts, findings: readonly IngestFinding[]): void {
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const count = (seen.get(finding.code) ?? 0) + 1;
    seen.set(finding.code, count);
    if (count <= MOST_SHOWN) {
      io.say(renderFinding(texts, finding));
    }
  }
  for (const [code, count] of seen) {
    if (count > MOST_SHOWN) {
      io.say(texts.t("ingest.more", { count: count - MOST_SHOWN, code }));
    }
  }
}

function renderFinding(texts: Texts, { level, place, field, message, mend }: IngestFinding): string {
  const values = {
    place: `${place.file} ${place.where}`.trim(),
    level: texts.t(`ingest.level.${level}`),
    message,
    mend,
  };
  return field === null
    ? texts.t("ingest.finding", values)
    : texts.t("ingest.findingInField", { ...values, field });
}
