import { FormatError } from "../../errors.ts";

interface OtherFormat {
  readonly code: string;
  readonly what: string;
  readonly hint: string;
  recognises(start: string): boolean;
}

const SAVE_AS_CSV = 'Open it in the spreadsheet and save it as "CSV UTF-8".';

/** Files that get a .csv name without being one, told by how they begin. One line each. */
const OTHER_FORMATS: readonly OtherFormat[] = [
  {
    code: "is-zip",
    what: "a workbook (.xlsx, .ods, .numbers) or a ZIP archive",
    hint: SAVE_AS_CSV,
    recognises: (start) => start.startsWith("PK\u0003\u0004"),
  },
  {
    code: "is-old-excel",
    what: "an old Excel workbook (.xls)",
    hint: SAVE_AS_CSV,
    recognises: (start) => start.startsWith("\u00D0\u00CF\u0011\u00E0"),
  },
  {
    code: "is-pdf",
    what: "a PDF document",
    hint: "Ask for the file as it was handed out, with the column target filled in.",
    recognises: (start) => start.startsWith("%PDF-"),
  },
  {
    code: "is-html",
    what: "a web page: perhaps a login page that was downloaded instead of the file",
    hint: "Download the file again while you are logged in.",
    recognises: (start) => /^(\u00EF\u00BB\u00BF)?\s*<(!doctype html|html|head|\?xml)/i.test(start),
  },
];

/** Throws FormatError for a file that is no text at all, or has nothing in it. `wanted` is what it should be, in words. */
export function refuseOtherFormats(bytes: Uint8Array, fileName: string, wanted = "CSV"): void {
  if (bytes.length === 0) {
    throw new FormatError({
      code: "empty-file",
      message: `Cannot read ${fileName}: the file is empty.`,
      hint: "Send or download it again.",
    });
  }
  const start = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
  const other = OTHER_FORMATS.find((format) => format.recognises(start));
  if (other !== undefined) {
    throw new FormatError({
      code: other.code,
      message: `Cannot read ${fileName}: it should be ${wanted}, but it is ${other.what}.`,
      hint: other.hint,
    });
  }
}
