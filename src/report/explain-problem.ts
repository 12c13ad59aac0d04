import type { OperationResult } from "../apply/index.ts";
import type { TextKey, Texts } from "../texts/index.ts";
import { explainHold, isHoldReason } from "./view-operation.ts";

/** Problems that say the same of every object. All others are told as they were recorded: they quote what was met. */
const SAME_FOR_ALL = {
  "not-reached": { message: "problem.not-reached.message", hint: "problem.not-reached.hint" },
  "parent-not-written": {
    message: "problem.parent-not-written.message",
    hint: "problem.parent-not-written.hint",
  },
  "child-not-deleted": {
    message: "problem.child-not-deleted.message",
    hint: "problem.child-not-deleted.hint",
  },
  "still-there": { message: "problem.still-there.message", hint: "problem.still-there.hint" },
  "gone-after-write": { message: "problem.gone-after-write.message", hint: "problem.gone-after-write.hint" },
  "read-back-differs": {
    message: "problem.read-back-differs.message",
    hint: "problem.read-back-differs.hint",
  },
} as const satisfies Readonly<Record<string, { readonly message: TextKey; readonly hint: TextKey }>>;

/** What always is said of problems with a code, and what to do; undefined where it differs from one to the next. */
export function explainCode(
  code: string,
  texts: Texts,
): readonly [message: string, hint: string] | undefined {
  return isSame(code) ? [texts.t(SAME_FOR_ALL[code].message), texts.t(SAME_FOR_ALL[code].hint)] : undefined;
}

function isSame(code: string): code is keyof typeof SAME_FOR_ALL {
  return Object.hasOwn(SAME_FOR_ALL, code);
}

/** Why an operation failed or was not attempted, and what to do: a sentence or two; none where there is no problem. */
export function explainProblem(
  {
    action,
    problem,
  }: { readonly action?: OperationResult["action"]; readonly problem?: OperationResult["problem"] | null },
  texts: Texts,
): readonly string[] {
  if (problem === undefined || problem === null) {
    return [];
  }
  const { code, message, hint } = problem;
  if (action === "hold" && isHoldReason(code)) {
    return explainHold(code, texts);
  }
  return explainCode(code, texts) ?? (hint === undefined ? [message] : [message, hint]);
}
