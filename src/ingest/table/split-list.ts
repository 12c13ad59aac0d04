/** Takes a cell with several values apart: a JSON list, or values between semicolons, bars, line ends or commas. */
export function splitList(cell: string): readonly string[] {
  return readJsonList(cell) ?? splitAt(cell, /[;|\n]/.test(cell) ? /[;|\n]/ : /,/);
}

/** Newsfeeds may have commas in their names: only between numbers they separate. */
export function splitNewsfeeds(cell: string): readonly string[] {
  return readJsonList(cell) ?? splitAt(cell, /^[\d\s,]+$/.test(cell) ? /,/ : /[;|\n]/);
}

/** Emoji may stand side by side. */
export function splitReactions(cell: string): readonly string[] {
  const listed = readJsonList(cell);
  if (listed !== undefined) {
    return listed;
  }
  return splitAt(cell, /[;|,\s]/).flatMap((part) =>
    /^[\p{L}\p{P}]/u.test(part)
      ? [part]
      : [...new Intl.Segmenter().segment(part)].map(({ segment }) => segment),
  );
}

function splitAt(cell: string, separator: RegExp): string[] {
  return cell
    .split(new RegExp(separator, "g"))
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function readJsonList(cell: string): readonly string[] | undefined {
  if (!cell.trimStart().startsWith("[")) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value)
      ? value.filter((each) => each !== null && typeof each !== "object").map(String)
      : undefined;
  } catch {
    return undefined;
  }
}
