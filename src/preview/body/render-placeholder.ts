import { escapeAttribute, renderText } from "../../report/index.ts";
import type { Link } from "../links.ts";

/** Words of ours in a body, as HTML. */
export interface PlaceholderWords {
  readonly picture: string;
  readonly embedded: string;
}

/** What a link has that leaves the preview; nobody there learns where it was followed. */
export const OUTSIDE = ` class="out" rel="noreferrer noopener" target="_blank"`;

/** Pictures that are in the HTML themselves: nothing is loaded for them, and nothing in them can run. */
const SAFE_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

const MOST_NAME = 60;
const MOST_ADDRESS = 120;

/** A picture: itself where it needs nothing from elsewhere, else a box with what it shows and how its file is called. */
export function renderPicture(
  { alt, address }: { readonly alt: string; readonly address: string },
  words: PlaceholderWords,
): string {
  const source = address.trim();
  if (SAFE_PICTURE.test(source)) {
    return `<img src="${source}" alt="${escapeAttribute(alt)}">`;
  }
  const shown = alt.trim() === "" ? "" : ` <span class="alt">${renderText(alt)}</span>`;
  const file = fileNameOf(source);
  const name = file === "" ? "" : ` <span class="file" dir="ltr">${renderText(file)}</span>`;
  return `<span class="picture"><span class="kind">${words.picture}</span>${shown}${name}</span>`;
}

/** A film or another page: a box with its link as text. */
export function renderEmbedded(
  {
    title,
    address,
    isInLink,
  }: { readonly title: string; readonly address: string; readonly isInLink: boolean },
  { words, follow }: { readonly words: PlaceholderWords; readonly follow: (address: string) => Link },
): string {
  const link = follow(address);
  const text = renderText(shorten(address.replace(/^(?:https?:)?\/\//i, ""), MOST_ADDRESS));
  const shown =
    link.kind === "outside" && !isInLink
      ? `<a href="${escapeAttribute(link.href)}"${OUTSIDE} dir="ltr">${text}</a>`
      : `<span dir="ltr">${text}</span>`;
  const name = title.trim() === "" ? "" : ` <span class="alt">${renderText(title)}</span>`;
  return `<span class="picture film"><span class="kind">${words.embedded}</span>${name} ${shown}</span>`;
}

/** The last part of an address, without what is asked of the server: `screen.png`. */
function fileNameOf(address: string): string {
  if (/^data:/i.test(address)) {
    return "";
  }
  const path = (address.split(/[?#]/, 1)[0] ?? "").split("/").at(-1) ?? "";
  return shorten(decode(path), MOST_NAME);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function shorten(text: string, most: number): string {
  const characters = Array.from(text.slice(0, most * 2 + 2));
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}
