import { isRefused, readDate } from "../dates/index.ts";
import type { CheckContext, Say } from "./rule.ts";

/** The instant a text means: ISO 8601, UTC, whole seconds. Null where it cannot be used; then that is said. */
export function checkDate(text: string, { choices, now }: CheckContext, say: Say): string | null {
  const reading = readDate(text, choices, now);
  if (isRefused(reading)) {
    say(reading.problem, "publishedAt", { found: text, wanted: reading.proposal ?? "" });
    return null;
  }
  for (const { remark, meant } of reading.remarks) {
    say(remark, "publishedAt", { found: text, wanted: meant });
  }
  return reading.iso;
}
