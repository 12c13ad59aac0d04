import { UsageError } from "../../errors.ts";

/** Commas separate entries only where another `field=` follows: headers may have commas. */
const BETWEEN_ENTRIES = /,(?=\s*[A-Za-z_]+(?::[^=,]*)?=)/;

/** Reads `title=Titel,published_at=Date`: which column holds which field; an empty column reads nothing. */
export function readColumnMap(texts: readonly string[]): ReadonlyMap<string, string> {
  const entries = texts.flatMap((text) => text.split(BETWEEN_ENTRIES));
  return new Map(
    entries.map((entry) => {
      const at = entry.indexOf("=");
      if (at <= 0) {
        throw new UsageError({
          code: "wrong-map",
          message: `Cannot read --map ${entry}: wanted a field, an equals sign and a column.`,
          hint: "Write: --map title=Headline,published_at=Date",
        });
      }
      return [entry.slice(0, at).trim(), entry.slice(at + 1).trim()] as const;
    }),
  );
}
