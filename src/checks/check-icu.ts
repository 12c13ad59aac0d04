import { NOTHING, type Check, type CheckFinding, type CheckInput } from "./check.ts";
import { parseMessage, type IcuArgument } from "./icu/parse-message.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** Messages with forms, as ICU has them: they can be read, ask for the same values, and have the forms they need. */
export const checkIcu: Check = {
  codes: ["icu-syntax", "icu-args", "icu-other", "icu-select", "icu-plural"],
  run(input) {
    const { source, target } = input;
    if (!source.isMessage) {
      return NOTHING;
    }
    const wanted = parseMessage(source.text);
    if (wanted.kind === "error") {
      return NOTHING;
    }
    const found = parseMessage(target.text);
    if (found.kind === "error") {
      const { offset } = found;
      return [
        makeCheckFinding("icu-syntax", {
          found: target.text.slice(Math.max(0, offset - 12), offset + 12),
          wanted: found.wanted,
          span: { start: offset, end: Math.min(offset + 1, target.text.length) },
        }),
      ];
    }
    return [
      ...compareArguments(wanted.arguments, found.arguments),
      ...judgeForms(wanted.arguments, found.arguments, input),
    ];
  },
};

/** `{count, plural}`; which values are asked for, and in what way. */
function nameOf({ name, type }: IcuArgument): string {
  return type === "" ? `{${name}}` : `{${name}, ${type}}`;
}

function compareArguments(wanted: readonly IcuArgument[], found: readonly IcuArgument[]): CheckFinding[] {
  const [inSource, inTarget] = [new Set(wanted.map(nameOf)), new Set(found.map(nameOf))];
  const missing = [...inSource].filter((name) => !inTarget.has(name));
  const extra = [...inTarget].filter((name) => !inSource.has(name));
  return missing.length + extra.length === 0
    ? []
    : [
        makeCheckFinding("icu-args", {
          found: extra.join(" ") || null,
          wanted: missing.join(" ") || null,
        }),
      ];
}

function judgeForms(
  wanted: readonly IcuArgument[],
  found: readonly IcuArgument[],
  { locale }: CheckInput,
): CheckFinding[] {
  const findings: CheckFinding[] = [];
  for (const argument of found.filter(({ forms }) => forms.size > 0)) {
    const { type, forms } = argument;
    const keys = [...forms.keys()];
    if (!forms.has("other")) {
      findings.push(makeCheckFinding("icu-other", { found: keys.join(", ") }));
      continue;
    }
    if (type === "select") {
      const known = wanted.find(({ name }) => name === argument.name)?.forms;
      const missing = [...(known?.keys() ?? [])].filter((key) => !forms.has(key));
      if (missing.length > 0) {
        findings.push(makeCheckFinding("icu-select", { found: keys.join(", "), wanted: missing.join(", ") }));
      }
      continue;
    }
    const strange = keys.filter((key) => !/^=\d+$|^(?:zero|one|two|few|many|other)$/.test(key));
    // The many of French, Spanish and others is for millions: hardly a text needs it.
    const needed =
      type === "plural"
        ? locale.plurals.filter(
            (key) =>
              !forms.has(key) &&
              !isExact(key, forms) &&
              !(key === "many" && locale.script === "Latn" && locale.plurals.length === 3),
          )
        : [];
    if (strange.length > 0 || needed.length > 0) {
      findings.push(
        makeCheckFinding("icu-plural", {
          found: strange.join(", ") || keys.join(", "),
          wanted: needed.join(", ") || locale.plurals.join(", "),
        }),
      );
    }
  }
  return findings;
}

/** `=1` says what `one` would, where one is all that `one` is. */
function isExact(key: string, forms: ReadonlyMap<string, string>): boolean {
  return (
    { zero: "=0", one: "=1", two: "=2" }[key] !== undefined &&
    forms.has({ zero: "=0", one: "=1", two: "=2" }[key] ?? "")
  );
}
