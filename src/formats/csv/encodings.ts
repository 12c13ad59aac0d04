import { CODE_PAGES } from "./code-pages.ts";

/** Encodings of programs that know no Unicode, by the names of the Encoding Standard or of code pages. */
export const LEGACY_ENCODINGS: readonly string[] = [
  "windows-1250",
  "windows-1251",
  "windows-1252",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "windows-1257",
  "windows-1258",
  "windows-874",
  "shift_jis",
  "euc-jp",
  "gb18030",
  "big5",
  "euc-kr",
  "iso-8859-2",
  "iso-8859-5",
  "iso-8859-6",
  "iso-8859-7",
  "iso-8859-8",
  "iso-8859-13",
  "iso-8859-15",
  "koi8-r",
  "koi8-u",
  "ibm866",
  "macintosh",
  "x-mac-cyrillic",
  ...Object.keys(CODE_PAGES).filter((name) => !name.startsWith("windows")),
];

/** `cp850`, `dos-850`, `850`. */
const CODE_PAGE = /^(?:cp|ibm|dos|oem)?[-_ ]?(\d{3})$/;

/** The name of an encoding that people write in one way or another (`latin1`, `cp850`), or undefined. */
export function findEncoding(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  const page = CODE_PAGE.exec(wanted)?.[1];
  const known = [wanted, `ibm${page}`, `x-${wanted}`].find((each) => Object.hasOwn(CODE_PAGES, each));
  if (known !== undefined) {
    return known;
  }
  const labels = [
    wanted,
    wanted.replace(/^win(?:dows)?[-_ ]?(?=\d{3})/, "windows-"),
    wanted.replace(/^cp(?=9)/, ""),
  ];
  for (const label of labels) {
    try {
      return new TextDecoder(ALIASES[label] ?? label).encoding;
    } catch {
      // Not by this name.
    }
  }
  return undefined;
}

/** By the numbers of Windows, which the Encoding Standard does not have. */
const ALIASES: Readonly<Record<string, string>> = {
  "874": "windows-874",
  "932": "shift_jis",
  "936": "gb18030",
  "949": "euc-kr",
  "950": "big5",
};

/**
 * The text of bytes in an encoding of `LEGACY_ENCODINGS`, or `binary`: a character for each byte. Undefined where
 * some of them mean nothing in it, or a control character that no text has.
 */
export function decodeLegacy(bytes: Uint8Array, encoding: string): string | undefined {
  const text = decode(bytes, encoding);
  return text === undefined || (encoding !== "binary" && /[\u0080-\u009F\uFFFD]/.test(text))
    ? undefined
    : text;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === "binary") {
    return Buffer.from(bytes).toString("latin1");
  }
  const page = Object.entries(CODE_PAGES).find(([name]) => name === encoding)?.[1];
  if (page !== undefined) {
    return Buffer.from(bytes)
      .toString("latin1")
      .replaceAll(/[\u0080-\u00FF]/g, (byte) => page[byte.charCodeAt(0) - 0x80] ?? "\uFFFD");
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
