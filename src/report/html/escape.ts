import { REVEALED, revealCharacters } from "../reveal-characters.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in an element or in a quoted attribute: nothing of it is markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Text for an attribute: escaped, and without characters an attribute cannot hold. */
export function escapeAttribute(text: string): string {
  return escapeHtml(revealCharacters(text, { invisible: false }));
}

/** Text for an element: escaped, with dangerous (or all invisible) characters marked as their code. */
export function renderText(
  text: string,
  options: { readonly invisible: boolean } = { invisible: false },
): string {
  return renderShown(revealCharacters(text, options));
}

/** The same for text in which these characters stand as their code already. */
export function renderShown(text: string): string {
  return escapeHtml(text).replaceAll(REVEALED, "<mark>$&</mark>");
}
