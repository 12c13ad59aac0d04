import { NOTHING, type Check } from "./check.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** What translators and translating programs write beside a translation. */
const REMARKS: readonly RegExp[] = [
  // A note in square brackets: translator's note, note du traducteur, Anmerkung, machine translation.
  /\[(?:TN|N\.?d\.?T|T\/N|Anm|TODO|MT)\b[^\]]*\]/,
  // What is yet to be done.
  /\b(?:TODO|FIXME|XXX+|TBD)\b/,
  // Doubt, and alarm.
  /\?{3,}|!{4,}/,
  // What a translating program marks ends and unknown words with, and what it says of itself.
  /<\/s>|<unk>|\b[Aa]s an AI\b/,
  /\b[Ll]orem ipsum\b/,
  // An answer instead of a text.
  /^(?:Translation|Traduction|Übersetzung|Traducción)\s*:/,
];
const REMARK = new RegExp(REMARKS.map(({ source }) => source).join("|"));

/** Remarks of translators, and what is left of a program's own. */
export const checkRemarks: Check = {
  codes: ["remark"],
  run({ source, target }) {
    const match = REMARK.exec(target.text);
    return match === null || REMARK.test(source.text)
      ? NOTHING
      : [
          makeCheckFinding("remark", {
            found: match[0],
            span: { start: match.index, end: match.index + match[0].length },
          }),
        ];
  },
};
