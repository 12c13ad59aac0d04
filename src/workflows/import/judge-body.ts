import { checkTokens, readIdentity } from "../../markup/index.ts";
import {
  normaliseText,
  placeOfUnit,
  sourceLocaleFor,
  type ContentObject,
  type LocaleCode,
} from "../../model/index.ts";
import type { Provenance } from "../../snapshot/index.ts";
import {
  findInSource,
  pairTranslation,
  readSource,
  type SourceBody,
  type TranslatedBody,
} from "../bodies/pair-translation.ts";
import { assembleBody, type BodyChoices, type GoodRow } from "./assemble-body.ts";
import type { TakenRow } from "./change-list.ts";
import { checkRow, type RowChecking } from "./check-row.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { findingAt } from "./finding-at.ts";
import { judgeCell } from "./judge-cell.ts";
import type { MatchedRow } from "./match-rows.ts";
import { mendTarget } from "./mend-target.ts";

export interface BodyJudging extends RowChecking, BodyChoices {
  readonly isStrict: boolean;
}

/** Rows about blocks of one body, and what the working copy has of it. */
export interface BodyRows {
  readonly object: ContentObject;
  readonly field: string;
  readonly rows: readonly MatchedRow[];
  /** Of the whole body, by locale. */
  readonly provenance: ReadonlyMap<LocaleCode, Provenance>;
}

/** What becomes of rows about blocks of one body in one locale. */
export interface BodyVerdict {
  readonly locale: LocaleCode;
  /** The body as it is to be; undefined where nothing is taken. */
  readonly taken: TakenRow | undefined;
  /** Rows that are in it. */
  readonly takenRows: number;
  readonly untouched: number;
  readonly alreadyThere: number;
  readonly findings: readonly Finding[];
}

/**
 * Decides about rows for blocks of a body, locale by locale: each is compared as any other row is, and its tokens
 * with those of the source. What is good is put into the body; one bad row keeps no other from being taken, unless
 * the body would not be whole.
 */
export function judgeBody(
  { object, field, rows, provenance }: BodyRows,
  options: BodyJudging,
): BodyVerdict[] {
  const sources = new Map<LocaleCode, SourceBody | null>();
  const verdicts: BodyVerdict[] = [];
  for (const [locale, own] of byLocale(rows)) {
    const [first] = own;
    const from = sourceLocaleFor(object, locale, first?.sheet.sourceLocale ?? null);
    if (from !== null && !sources.has(from)) {
      sources.set(from, readSource(object, field, from));
    }
    const source = from === null ? null : sources.get(from);
    if (source === null || source === undefined) {
      const findings = own.map((row) => findingAt(row, "unit-gone"));
      verdicts.push({ locale, taken: undefined, takenRows: 0, untouched: 0, alreadyThere: 0, findings });
      continue;
    }
    const made = provenance.get(locale);
    const tally: Tally = { untouched: 0, alreadyThere: 0, findings: [] };
    const placed = own.map((row) => ({ row, place: placeRow(row, source) }));
    const paired = pairTranslation(source, locale, made);
    const translation = repairPairs(paired, placed);
    const context = { source, translation, locale, tally, options };
    const found = placed.flatMap(({ row, place }) => judgeBlock(row, place, context) ?? []);
    const good = settleClaims(found, tally.findings);
    const isCertain =
      paired.isRemembered || (translation === paired && placed.every((one) => isWhereItWas(one)));
    const body = { source, translation, isCertain, locale, made };
    const assembled = assembleBody(good, body, options);
    verdicts.push({
      locale,
      ...tally,
      takenRows: assembled.rows.length,
      taken: assembled.taken,
      findings: [...tally.findings, ...assembled.findings],
    });
  }
  return verdicts;
}

interface Tally {
  untouched: number;
  alreadyThere: number;
  readonly findings: Finding[];
}

interface BlockContext {
  readonly source: SourceBody;
  readonly translation: TranslatedBody;
  readonly locale: LocaleCode;
  readonly tally: Tally;
  readonly options: BodyJudging;
}

/** Where a row's block is now, and the key of the text it was handed out with. */
type RowPlace = ReturnType<typeof findInSource> & { readonly key: string };

function placeRow({ handedOut }: MatchedRow, source: SourceBody): RowPlace {
  const identity = readIdentity(placeOfUnit(handedOut.unit)?.block?.identity ?? "");
  return identity === undefined
    ? { kind: "gone", key: "" }
    : { ...findInSource(source, { ...identity, text: handedOut.source }), key: identity.key };
}

/**
 * Where blocks were paired by their structure and the source was edited since, the structure may say something
 * else now than when the rows were handed out: what they were handed out with decides.
 */
function repairPairs(
  paired: TranslatedBody,
  rows: readonly { readonly row: MatchedRow; readonly place: RowPlace }[],
): TranslatedBody {
  let translation = paired;
  for (const { row, place } of paired.isRemembered ? [] : rows) {
    const { target } = row.handedOut;
    if (
      "index" in place &&
      target !== null &&
      normaliseText(translation.textOf(place.index) ?? "") !== normaliseText(target)
    ) {
      translation = translation.repair(place.index, target) ?? translation;
    }
  }
  return translation;
}

/** True for a row whose block stands where it stood: else the source has got other paragraphs. */
function isWhereItWas({ row, place }: { readonly row: MatchedRow; readonly place: RowPlace }): boolean {
  return "index" in place && placeOfUnit(row.handedOut.unit)?.block?.position === place.index + 1;
}

/** Decides about one row by itself; returns it where its text is good. */
function judgeBlock(
  row: MatchedRow,
  place: RowPlace,
  { source, translation, locale, tally, options }: BlockContext,
): GoodRow | undefined {
  const { handedOut } = row;
  const hold = (code: FindingCode, at: Partial<Finding> = {}): undefined => {
    tally.findings.push(findingAt(row, code, at));
  };
  if (!("index" in place)) {
    return hold(place.kind === "gone" ? "block-gone" : "block-unclear");
  }
  const { index } = place;
  const workingSource = source.body.blocks[index]?.text ?? "";
  const workingTarget = translation.textOf(index);
  const isEditing = locale === source.locale;
  const checking = { row, object: source.object, field: source.field, sourceLocale: source.locale };
  const cell = isEditing ? row.target : mendTarget(checking, options);
  const verdict = judgeCell({
    cell,
    handedOutTarget: handedOut.target,
    handedOutSource: handedOut.source,
    workingTarget,
    workingSource,
    isEditing,
    isStrict: options.isStrict,
  });
  if (verdict.kind === "untouched") {
    tally.untouched += 1;
    return undefined;
  }
  if (verdict.kind === "already-there") {
    tally.alreadyThere += 1;
    return undefined;
  }
  if (verdict.kind === "hold") {
    return hold(verdict.why, { found: verdict.found, wanted: verdict.wanted });
  }
  const text = verdict.after ?? "";
  const problems = tokenProblems(text, workingSource, workingTarget);
  if (problems.length > 0 && verdict.isStale && checkTokens(text, handedOut.source).length === 0) {
    // Good for the source as it was, but that had other tags.
    return hold("block-gone");
  }
  for (const { code, token } of problems) {
    hold(code, { found: token, wanted: handedOut.source });
  }
  if (problems.length > 0) {
    return undefined;
  }
  const isMended = checkTokens(text, workingSource).length > 0;
  const findings =
    isEditing || verdict.sentinel !== undefined
      ? []
      : checkRow({ ...checking, target: text }, options).filter(
          // Tags it did not have before either.
          ({ code }) => !(isMended && code.startsWith("tag-")),
        );
  tally.findings.push(...findings);
  if (findings.some(({ level }) => level === "held")) {
    return undefined;
  }
  if (cell !== row.target) {
    tally.findings.push(findingAt(row, "mended", { found: row.target, wanted: cell }));
  }
  return { row, index, text, madeFrom: place.key, isStale: verdict.isStale };
}

/** A translation that has not all tags of its source may be mended without getting them. */
function tokenProblems(text: string, source: string, target: string | null): ReturnType<typeof checkTokens> {
  const problems = checkTokens(text, source);
  return problems.length > 0 && target !== null && checkTokens(text, target).length === 0 ? [] : problems;
}

/** Keeps one row for each block: none where two say different things; a block found as it was before one found edited. */
function settleClaims(good: readonly GoodRow[], findings: Finding[]): GoodRow[] {
  const kept: GoodRow[] = [];
  for (const [, rows] of groupByIndex(good)) {
    const exact = rows.filter(({ isStale }) => !isStale);
    const claims = exact.length > 0 ? exact : rows;
    for (const { row } of rows.filter((one) => !claims.includes(one))) {
      findings.push(findingAt(row, "block-gone"));
    }
    const [first] = claims;
    if (
      first !== undefined &&
      claims.every(({ text }) => normaliseText(text) === normaliseText(first.text))
    ) {
      kept.push(first);
      continue;
    }
    for (const { row } of claims) {
      const others = claims.filter((one) => one.row !== row);
      const wanted = others.map((one) => `${one.row.sheet.file} row ${one.row.row}`).join(", ");
      findings.push(findingAt(row, "duplicate-unit", { found: row.target, wanted }));
    }
  }
  return kept;
}

function byLocale(rows: readonly MatchedRow[]): ReadonlyMap<LocaleCode, readonly MatchedRow[]> {
  const groups = new Map<LocaleCode, MatchedRow[]>();
  for (const row of rows) {
    const { locale } = row.sheet;
    groups.set(locale, [...(groups.get(locale) ?? []), row]);
  }
  return groups;
}

function groupByIndex(rows: readonly GoodRow[]): ReadonlyMap<number, readonly GoodRow[]> {
  const groups = new Map<number, GoodRow[]>();
  for (const row of rows) {
    groups.set(row.index, [...(groups.get(row.index) ?? []), row]);
  }
  return groups;
}
