import { UsageError } from "../errors.ts";
import {
  RESOURCE_WORDS,
  resolveLocale,
  type LocaleCode,
  type Resource,
  type Selection,
} from "../model/index.ts";
import { CONFIG_FILE, parseConfig, type SelectionConfig } from "./config-file.ts";

interface SelectionSources {
  /** What the command line selects; each part wins over the named selection's. */
  readonly flags: SelectionConfig;
  /** The name of a selection of the config. */
  readonly select?: string | undefined;
  /** Content of the config file; undefined where there is none. */
  readonly configText: string | undefined;
}

/** A time of day needs its zone: without one it would be that of whichever machine reads it. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

const STATES = ["published", "draft", "live"];

/**
 * Reads which part of the content is meant, from the command line and a named selection of the config.
 * Throws UsageError that names the option, what was found and what is wanted.
 */
export function resolveSelection({ flags, select, configText }: SelectionSources): Selection {
  const named = select === undefined ? {} : findSelection(select, configText);
  const written: SelectionConfig = { ...named, ...withoutUndefined(flags) };
  return withoutUndefined({
    resources: written.resources?.map(readResource),
    collections: written.collections,
    locales: written.locales?.map(readLocale),
    states: written.states?.map(readState),
    labels: written.labels,
    ids: written.ids,
    from: readTime("from", written.from),
    to: readTime("to", written.to),
    updatedSince: readTime("updated-since", written.updatedSince),
  });
}

/** The parts that were named, without those that were not. */
function withoutUndefined<Part extends object>(
  parts: Part,
): { [Key in keyof Part]: Exclude<Part[Key], undefined> } {
  const present = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [Key in keyof Part]: Exclude<Part[Key], undefined> };
}

function findSelection(name: string, configText: string | undefined): SelectionConfig {
  const selections = configText === undefined ? {} : parseConfig(configText).selections;
  const found = Object.hasOwn(selections, name) ? selections[name] : undefined;
  if (found === undefined) {
    const names = Object.keys(selections).join(", ");
    throw new UsageError({
      code: "unknown-selection",
      message: `There is no selection "${name}" in ${CONFIG_FILE}.`,
      hint: names === "" ? `Add it under "selections".` : `It has: ${names}.`,
    });
  }
  return found;
}

function readResource(word: string): Resource {
  const resource = Object.hasOwn(RESOURCE_WORDS, word) ? RESOURCE_WORDS[word] : undefined;
  if (resource === undefined) {
    throw wrong("resources", word, "collections, sections, articles or news");
  }
  return resource;
}

function readLocale(word: string): LocaleCode {
  const resolved = resolveLocale(word);
  if (resolved.kind === "ambiguous") {
    throw wrong("locales", word, resolved.candidates.join(" or "));
  }
  return resolved.code;
}

function readState(word: string): string {
  if (!STATES.includes(word)) {
    throw wrong("states", word, "published, live or draft");
  }
  return word;
}

function readTime(option: string, text: string | undefined): string | undefined {
  if (text !== undefined && (Number.isNaN(Date.parse(text)) || !TIME.test(text))) {
    throw wrong(option, text, "a date like 2024-03-01, or a time like 2024-03-01T09:30:00Z");
  }
  return text;
}

function wrong(option: string, found: string, wanted: string): UsageError {
  return new UsageError({
    code: "wrong-selection",
    message: `Cannot select by --${option} "${found}": wanted ${wanted}.`,
    hint: "Mend the option, or the selection of that name in the config.",
  });
}
