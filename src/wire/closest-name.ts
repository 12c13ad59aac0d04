/**
 * The name that was probably meant, or undefined where none is near: at most a third of its letters differ.
 * `NewsItem`, `news-item` and `news item` are as good as `news_item`.
 */
export function closestName(given: string, names: readonly string[]): string | undefined {
  const wanted = normalise(given);
  let closest: string | undefined;
  let least = Math.floor(wanted.length / 3) + 1;
  for (const name of names) {
    const distance = editDistance(wanted, normalise(name), least);
    if (distance < least) {
      least = distance;
      closest = name;
    }
  }
  return closest;
}

function normalise(name: string): string {
  return name
    .slice(0, 100)
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll(/[\s-]/g, "_");
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words; `limit` where there are that many or more. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) {
    return limit;
  }
  let beforeLast: readonly number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substituted = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const swapped = isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Infinity;
      const inserted = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1;
      current.push(Math.min(inserted, substituted, swapped));
    }
    beforeLast = previous;
    previous = current;
  }
  return previous[right.length] ?? limit;
}
