import { UsageError } from "../errors.ts";

/**
 * What Intercom's documentation leaves open, as named switches. The first value is the default: the
 * reading that the official examples suggest, or else the one that hides the least from a client. What
 * each one asks is in the texts, `sandbox.switches.<name>`.
 *
 * A new switch is a line here, a text, and the place that obeys it.
 */
export const SWITCHES = {
  "default-locale-in-map": ["absent", "repeated"],
  "default-locale-wins": ["top-level", "map"],
  "empty-locales": ["absent", "null"],
  "null-locale": ["ignore", "delete", "400"],
  "empty-locale": ["ignore", "create"],
  "empty-text": ["store", "ignore"],
  "locale-not-enabled": ["ignore", "store", "400"],
  "single-language-translations": ["drop", "store"],
  "new-locale-state": ["draft", "inherit"],
  "unknown-teammate": ["400", "401", "404", "accept"],
  "unknown-newsfeed": ["404", "400"],
  "unknown-parent": ["404", "400", "accept"],
  "null-parent": ["clear", "ignore", "400"],
  "delete-parent": ["unlink", "leave", "400"],
  "parent-ids": ["mirror", "stale"],
  "list-order-ties": ["id-desc", "id-asc"],
  "per-page-over-150": ["clamp", "400"],
  "pages-next": ["url", "object", "absent"],
  "heading-ids": ["added", "absent"],
  "deep-headings": ["h2", "kept"],
  callouts: ["lost", "kept"],
  "image-urls": ["stable", "signed-per-read"],
  "news-default-state": ["draft", "live"],
  "news-put-without-assignments": ["keep", "clear"],
  "news-put-without-required": ["400", "accept"],
  "news-assignment-without-date": ["now", "keep"],
  "news-future-date": ["400", "clamp", "accept"],
  "news-draft-assignments": ["without-date", "null-date", "hidden"],
  "news-default-reactions": ["nulls", "empty"],
  "news-cover-image": ["ignore", "accept"],
  "news-list-order": ["updated-at", "created-at"],
  "unknown-keys": ["ignore", "400"],
  "retry-after": ["absent", "sent"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type SwitchName = keyof typeof SWITCHES;

/** A value for every switch. */
export type SwitchSettings = { readonly [Name in SwitchName]: (typeof SWITCHES)[Name][number] };

export const SWITCH_NAMES: readonly SwitchName[] = Object.keys(SWITCHES).filter((name) => isSwitchName(name));

/** Every switch at its default, those given set otherwise. */
export function resolveSwitches(given: Partial<SwitchSettings> = {}): SwitchSettings {
  const defaults = Object.fromEntries(SWITCH_NAMES.map((name) => [name, SWITCHES[name][0]]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets its keys
  return { ...defaults, ...given } as SwitchSettings;
}

/**
 * Reads `name=value` as given on a command line.
 *
 * @throws UsageError where there is no such switch or value; the hint lists those there are.
 */
export function parseSwitch(text: string): Partial<SwitchSettings> {
  const [name = "", value = ""] = text.split("=", 2);
  if (!isSwitchName(name)) {
    throw new UsageError({
      code: "unknown-switch",
      message: `The sandbox has no switch "${name}".`,
      hint: `Switches: ${SWITCH_NAMES.join(", ")}.`,
    });
  }
  const values: readonly string[] = SWITCHES[name];
  if (!values.includes(value)) {
    throw new UsageError({
      code: "unknown-switch-value",
      message: `The sandbox's switch "${name}" cannot be "${value}".`,
      hint: `Values: ${values.map((each) => `${name}=${each}`).join(", ")}.`,
    });
  }
  return { [name]: value };
}

function isSwitchName(name: string): name is SwitchName {
  return Object.hasOwn(SWITCHES, name);
}
