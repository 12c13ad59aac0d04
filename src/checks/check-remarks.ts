import { NOTHING, type Check } from "./check.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** What translators and translating programs write beside a translation. */
const REMARK =
  /\[(?:TN|N\.?d\.?T|T\/N|Anm|TODO|MT)\b[^\]]*\]|\b(?:TODO|FIXME|XXX+|TBD)\b|\?{3,}|!{4,}|<\/s>|<unk>|\b[Aa]s an AI\b|\b[Ll]orem ipsum\b|^(?:Translation|Traduction|Übersetzung|Traducción)\s*:/;

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
