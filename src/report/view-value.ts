import { fieldRule, type JsonValue, type ReferenceTarget, type Resource } from "../model/index.ts";
import type { Texts } from "../texts/index.ts";
import type { ValueView } from "./view.ts";

/** The name of what an id of the snapshot refers to, or undefined where it is not known. */
export type NameOf = (target: ReferenceTarget | "parent", id: string) => string | undefined;

export interface ValueContext {
  readonly resource: Resource;
  readonly field: string;
  readonly texts: Texts;
  readonly nameOf?: NameOf | undefined;
}

/** A value of the model as people see it. null, "" and [] are nothing. */
export function viewValue(value: JsonValue | undefined, context: ValueContext): ValueView {
  if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)) {
    return { kind: "nothing" };
  }
  const rule = fieldRule(context.resource, context.field);
  switch (rule?.kind) {
    case "html":
      return typeof value === "string" ? { kind: "html", source: value } : asJson(value);
    case "text":
    case undefined:
      return typeof value === "string" ? { kind: "text", text: value } : asJson(value);
    case "state":
      return words(typeof value === "string" ? labelState(value, context.texts) : JSON.stringify(value));
    case "flag":
      return words(value === true ? context.texts.t("common.yes") : context.texts.t("common.no"));
    case "reference":
      return words(nameReference(rule.references ?? "parent", value, context));
    case "list":
    case "set":
      return Array.isArray(value)
        ? {
            kind: "words",
            lines: value.map((entry) => (typeof entry === "string" ? entry : JSON.stringify(entry))),
          }
        : asJson(value);
    case "assignments":
      return Array.isArray(value)
        ? { kind: "words", lines: value.map((entry) => describeAssignment(entry, context)) }
        : asJson(value);
  }
}

function words(line: string): ValueView {
  return { kind: "words", lines: [line] };
}

function asJson(value: JsonValue): ValueView {
  return { kind: "text", text: JSON.stringify(value, null, 2) };
}

/** A state, or the kind of a parent, in words. */
export function labelState(state: string, texts: Texts): string {
  switch (state) {
    case "published":
    case "draft":
    case "live":
    case "collection":
    case "section":
      return texts.t(`report.value.${state}`);
    default:
      return state;
  }
}

function nameReference(target: ReferenceTarget | "parent", value: JsonValue, context: ValueContext): string {
  const id = typeof value === "string" ? value : JSON.stringify(value);
  const name = context.nameOf?.(target, id);
  return name === undefined ? id : context.texts.t("report.value.named", { name, id });
}

function describeAssignment(assignment: JsonValue, context: ValueContext): string {
  const { texts } = context;
  const record =
    typeof assignment === "object" && assignment !== null && !Array.isArray(assignment) ? assignment : {};
  const id = "newsfeedId" in record ? record.newsfeedId : undefined;
  const publishedAt = "publishedAt" in record ? record.publishedAt : undefined;
  if (typeof id !== "string") {
    return JSON.stringify(assignment);
  }
  const name = context.nameOf?.("newsfeed", id);
  const newsfeed =
    name === undefined
      ? texts.t("report.value.newsfeed", { id })
      : texts.t("report.value.named", { name, id });
  return typeof publishedAt === "string"
    ? texts.t("report.value.assignment", { newsfeed, iso: publishedAt, date: texts.dateTime(publishedAt) })
    : texts.t("report.value.assignmentUndated", { newsfeed });
}

/** A value as plain lines, for formats without layout. */
export function valueText(value: ValueView): string {
  switch (value.kind) {
    case "nothing":
      return "";
    case "text":
      return value.text;
    case "html":
      return value.source;
    case "words":
      return value.lines.join("\n");
  }
}
