import { CHECK_CODES, Checker, type CheckCode, type CheckFinding, type Terms } from "../checks/index.ts";

interface CheckedText {
  readonly source: string;
  readonly target: string;
  readonly locale?: string;
  readonly kind?: "text" | "html" | "block";
  readonly maxLength?: number;
  readonly terms?: Terms;
}

/** What all checks together say about a target, matters of taste included. The source is English. */
export function findingsOf({ terms, ...text }: CheckedText): readonly CheckFinding[] {
  const only = Object.keys(CHECK_CODES) as CheckCode[];
  const checker = new Checker({ profile: "default", only, ignore: [] }, terms);
  return checker.check({ sourceLocale: "en", locale: "fr", kind: "text", maxLength: null, ...text });
}

/** The codes of what is said, in order. */
export function codesOf(text: CheckedText): readonly CheckCode[] {
  return findingsOf(text).map(({ code }) => code);
}
