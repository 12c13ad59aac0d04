import { readUnitId } from "../../model/index.ts";

/** Letters of other alphabets that look like those of unit ids, and what they are taken for. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  с: "c",
  ѕ: "s",
  е: "e",
  о: "o",
  р: "p",
  х: "x",
  у: "y",
  "…": "...",
  "‚": ".",
  ",": ".",
};

/**
 * A unit id whose damage is undone: spaces and invisible characters, capitals, full-width forms, letters of
 * other alphabets, quotation marks, `O` for `0` and `I` or `L` for `1` in the check characters. Undefined
 * unless the check characters then prove it.
 */
export function repairUnitId(cell: string, workspaceId: string): string | undefined {
  const plain = cell
    .normalize("NFKC")
    .replaceAll(/[\s\u200B-\u200F\u2060\uFEFF"'`]/g, "")
    .replaceAll(/./gu, (char) => LOOKALIKES[char] ?? char)
    .replace(/^[A-Z](?=\.)/, (letter) => letter.toLowerCase());
  const check = plain.slice(-2).toLowerCase().replaceAll("o", "0").replaceAll(/[il]/g, "1");
  const stem = plain.slice(0, -2);
  return [stem, stem.toLowerCase()]
    .map((start) => start + check)
    .find((id) => readUnitId(id, workspaceId).kind === "valid");
}
