import { hash } from "node:crypto";
import { RESOURCES, type Resource, type WorkingId } from "./resource.ts";

/** What a unit id says: which field of which object. */
export interface UnitPlace {
  readonly resource: Resource;
  readonly objectId: WorkingId;
  readonly field: string;
  /** Which block of an HTML field; absent for a whole field. */
  readonly block?: UnitBlock;
}

/** A block of a body, as it was handed out. */
export interface UnitBlock {
  /** Where it stood, from 1: for people and for the order of rows. Nothing is found by it. */
  readonly position: number;
  /** By what it is found again: 18 characters that `markup/` makes of its text and its neighbours. */
  readonly identity: string;
}

/** What was read from a text that should be a unit id of a workspace. */
export type ReadUnitId =
  | { readonly kind: "valid"; readonly place: UnitPlace }
  /** The right shape, but the check characters do not fit: damaged, or an id of another workspace. */
  | { readonly kind: "wrong-check"; readonly place: UnitPlace }
  | { readonly kind: "malformed" };

const LETTERS = {
  collection: "c",
  section: "s",
  article: "a",
  "news-item": "n",
} as const satisfies Record<Resource, string>;

const RESOURCE_OF: ReadonlyMap<string, Resource> = new Map(
  RESOURCES.map((resource) => [LETTERS[resource], resource]),
);

const SHAPE =
  /^([csan])\.([A-Za-z0-9][A-Za-z0-9_-]*)\.([a-z][A-Za-z0-9]*)(?:\.([1-9]\d{0,6})\.([0-9a-z]{18}))?\.([0-9a-hjkmnp-tv-z]{2})$/;

/**
 * The id of a unit in translators' files: `s.212.name.k7`. It begins with a letter, so that no spreadsheet
 * takes it for a number or a date, and ends in two check characters over the workspace and the rest, so
 * that a damaged id, or one from another workspace, is not taken for a good one (1,023 of 1,024 are told). Of a
 * block, its position and its identity stand before them: `a.938.body.17.q7h2m4k9p3wx9zab00.k7`.
 */
export function formatUnitId(place: UnitPlace, workspaceId: string): string {
  const { resource, objectId, field, block } = place;
  const ofBlock = block === undefined ? "" : `.${block.position}.${block.identity}`;
  const stem = `${LETTERS[resource]}.${objectId}.${field}${ofBlock}`;
  return `${stem}.${checkCharacters(stem, workspaceId)}`;
}

/** Reads a unit id and verifies its check characters against a workspace. */
export function readUnitId(text: string, workspaceId: string): ReadUnitId {
  const place = placeOfUnit(text);
  if (place === undefined) {
    return { kind: "malformed" };
  }
  const end = text.lastIndexOf(".");
  const isValid = text.slice(end + 1) === checkCharacters(text.slice(0, end), workspaceId);
  return { kind: isValid ? "valid" : "wrong-check", place };
}

/** What a unit id says, where its check characters need no proof; undefined for a text that is none. */
export function placeOfUnit(text: string): UnitPlace | undefined {
  const [, letter = "", objectId = "", field = "", position, identity] = SHAPE.exec(text) ?? [];
  const resource = RESOURCE_OF.get(letter);
  const place = resource && { resource, objectId: objectId as WorkingId, field };
  return place === undefined || position === undefined || identity === undefined
    ? place
    : { ...place, block: { position: Number(position), identity } };
}

function checkCharacters(stem: string, workspaceId: string): string {
  return hashToBase32(`${workspaceId}\n${stem}`, 2);
}

/** Crockford's alphabet in small letters: no i, l, o, u, which people mistake for others. */
const BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";

/** SHA-256 of text as the given number of base32 characters, 5 bits each. */
export function hashToBase32(text: string, length: number): string {
  // Binary: a character for each byte.
  const digest = hash("sha256", text, "binary");
  let characters = "";
  for (let index = 0; index < length; index += 1) {
    characters += BASE32[digest.charCodeAt(index) % 32] ?? "";
  }
  return characters;
}
