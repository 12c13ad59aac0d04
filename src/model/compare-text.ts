/** Orders texts by code unit: the same everywhere, where a locale's order is not. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
