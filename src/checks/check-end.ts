import { NOTHING, type Check } from "./check.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** What a sentence can end with, in all of Intercom's languages. */
const ENDS = {
  stop: ".。．｡।۔։።",
  question: "?？؟՞⸮",
  exclamation: "!！՜",
  colon: ":：",
  semicolon: ";；؛",
  ellipsis: "…",
} as const;
type End = keyof typeof ENDS | "none";

const KIND_OF: ReadonlyMap<string, End> = new Map(
  Object.entries(ENDS).flatMap(([kind, signs]) => Array.from(signs, (sign) => [sign, kind as End] as const)),
);

/** Languages that write no full stop. */
const WITHOUT_STOP = new Set(["th", "lo"]);
const SHORTEST = 5;
const CLOSING = /[\s\p{Pe}\p{Pf}"'”’»*_\u200E\u200F]/u;
/** A letter or a digit of ASCII: most texts end with one. */
const PLAIN = /[A-Za-z0-9]/;

/** A question stays a question, and what introduces a list still does: the end of a target is as its source's. */
export const checkEnd: Check = {
  codes: ["end-question", "end-colon", "end-stop"],
  run({ source, target, locale }) {
    if (source.kind === "html" || source.text.length < SHORTEST || target.text.trim() === "") {
      return NOTHING;
    }
    const wanted = endOf(source.text);
    const found =
      locale.language === "el" && target.text.trimEnd().endsWith(";") ? "question" : endOf(target.text);
    if (wanted === found) {
      return NOTHING;
    }
    const details = { found: target.text.trimEnd().slice(-1), wanted: source.text.trimEnd().slice(-1) };
    if (wanted === "question" || found === "question") {
      return [makeCheckFinding("end-question", details)];
    }
    if (wanted === "colon" || found === "colon") {
      return [makeCheckFinding("end-colon", details)];
    }
    return WITHOUT_STOP.has(locale.language) ? NOTHING : [makeCheckFinding("end-stop", details)];
  },
};

function endOf(text: string): End {
  let end = text.length;
  while (end > 0 && !PLAIN.test(text[end - 1] ?? "") && CLOSING.test(text[end - 1] ?? "")) {
    end -= 1;
  }
  return text.endsWith("...", end) ? "ellipsis" : (KIND_OF.get(text[end - 1] ?? "") ?? "none");
}
