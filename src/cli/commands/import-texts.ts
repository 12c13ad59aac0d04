import type { Texts } from "../../texts/index.ts";
import { quote } from "../../wire/index.ts";
import { isImportCode, type Finding } from "../../workflows/import/finding.ts";
import { describeCheckFinding } from "../../workflows/describe-check-finding.ts";

/** Findings of which everything said is helpferry's own. */
const OWN_WORDS: ReadonlySet<Finding["code"]> = new Set([
  "shifted-row",
  "other-export",
  "body-incomplete",
  "filled-with-source",
  "rows-above-header",
  "marks-missing",
  "encoding-recovered",
]);

/** A finding of an import in words: what is wrong and what to do. Texts of files are quoted, so that they stay texts. */
export function describeFinding(
  texts: Texts,
  { code, found, wanted }: Finding,
): { readonly what: string; readonly mend: string } {
  if (!isImportCode(code)) {
    return describeCheckFinding(texts, { code, found, wanted });
  }
  // Ids of exports, numbers and places are helpferry's own words; all else is somebody's text.
  const isOwn = OWN_WORDS.has(code);
  const isPlace =
    isOwn ||
    code === "duplicate-unit" ||
    code === "same-row-twice" ||
    code === "other-locale" ||
    code === "split-row" ||
    code === "filled-down";
  const values = {
    found: isOwn ? (found ?? "") : quoteText(found),
    wanted:
      code === "encoding-recovered"
        ? describeProof(texts, wanted)
        : isPlace
          ? (wanted ?? "")
          : quoteText(wanted),
  };
  return {
    what: texts.t(`import.finding.${code}.what`, values),
    mend: texts.t(`import.finding.${code}.mend`),
  };
}

/** How the encoding of a file was told. */
function describeProof(texts: Texts, proof: string | null): string {
  return proof === "asked" || proof === "letters"
    ? texts.t(`import.finding.encoding-recovered.${proof}`)
    : texts.t("import.finding.encoding-recovered.texts", { count: Number(proof) });
}

/** A finding as one line: place, what is wrong, which unit, what to do. */
export function renderFinding(texts: Texts, finding: Finding): string {
  const { what, mend } = describeFinding(texts, finding);
  const { locale, unit, source } = finding;
  return texts.t("import.line", {
    place: placeOf(texts, finding),
    level: texts.t(`import.level.${finding.level}`),
    what,
    mend,
    unit:
      unit === null || unit === ""
        ? texts.t("import.noUnit", { locale })
        : source === null
          ? texts.t("import.unit", { unit: quoteText(unit).slice(1, -1), locale })
          : texts.t("import.unitSource", {
              unit: quoteText(unit).slice(1, -1),
              locale,
              source: quoteText(source),
            }),
  });
}

function placeOf(texts: Texts, { file, row, column, unit }: Finding): string {
  if (row === null && column !== null) {
    return texts.t("import.place.columnOfFile", {
      file,
      letter: column.letter,
      header: column.header.trim(),
    });
  }
  if (row === null) {
    return texts.t("import.place.file", { file });
  }
  if (column?.letter === "") {
    return texts.t("import.place.key", { file, row, key: quoteText(unit).slice(1, -1) });
  }
  return column === null
    ? texts.t("import.place.row", { file, row })
    : texts.t("import.place.column", { file, row, letter: column.letter, header: column.header.trim() });
}

function quoteText(text: string | null): string {
  return quote(text ?? "");
}
