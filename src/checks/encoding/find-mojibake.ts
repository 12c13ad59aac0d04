import { scriptOf, type Script } from "../facts/count-scripts.ts";

/** What Windows-1252 shows for the bytes 0x80 to 0x9F; the others are their own code. */
const OF_WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
/** What LibreOffice shows for those that mean nothing there: characters of private use. */
const OF_LIBREOFFICE = "\uF181\uF18D\uF18F\uF190\uF19D";
const BYTE_OF: ReadonlyMap<string, number> = new Map([
  ...Array.from(OF_WINDOWS, (character, index) => [character, 0x80 + index] as const),
  ...Array.from(OF_LIBREOFFICE, (character) => [character, character.charCodeAt(0) & 0xff] as const),
]);

/** The first byte of a character in UTF-8 as Windows-1252 shows it, and what may follow. */
const SUSPECT = new RegExp(`[\\u00C2-\\u00F4](?:[\\u0080-\\u00BF]|[${OF_WINDOWS}${OF_LIBREOFFICE}])`);
const RUN = new RegExp(`[\\u0080-\\u00FF${OF_WINDOWS}${OF_LIBREOFFICE}]{2,}`, "gu");

/**
 * UTF-8 that was read as Windows-1252: `Ã©` for `é`. Found only where undoing it gives letters of the target's
 * own scripts or punctuation. Undefined where there is none; `fix` is the text as it was.
 */
export function findMojibake(
  text: string,
  scripts: readonly Script[] | undefined,
): { readonly found: string; readonly fix: string } | undefined {
  if (!SUSPECT.test(text)) {
    return undefined;
  }
  let found: string | undefined;
  const fix = text.replaceAll(RUN, (run) => {
    const decoded = decode(run);
    if (decoded === undefined || !isOfScripts(decoded, scripts)) {
      return run;
    }
    found ??= run;
    return decoded;
  });
  return found === undefined ? undefined : { found, fix };
}

/** True for a text with what may be UTF-8 in Windows-1252 that cannot be undone, because a part of it is gone. */
export function hasGarbledRest(text: string): boolean {
  return SUSPECT.test(text) && text.match(RUN)?.some((run) => SUSPECT.test(run) && !decode(run)) === true;
}

/** The text as it was before it was read as Windows-1252, or undefined where it was not. */
export function undoGarbling(text: string): string | undefined {
  if (!SUSPECT.test(text)) {
    return undefined;
  }
  const undone = text.replaceAll(RUN, (run) => decode(run) ?? run);
  return undone === text ? undefined : undone;
}

function decode(run: string): string | undefined {
  const bytes = Uint8Array.from(run, (character) => BYTE_OF.get(character) ?? character.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Letters of a script that the target has, or general punctuation. Signs alone prove nothing. */
function isOfScripts(decoded: string, scripts: readonly Script[] | undefined): boolean {
  return Array.from(decoded).every((character) => {
    const script = scriptOf(character.charCodeAt(0));
    return script === undefined
      ? /[\u2010-\u2026\u2039\u203A\u20AC\u2122]/.test(character)
      : (scripts?.includes(script) ?? true);
  });
}
