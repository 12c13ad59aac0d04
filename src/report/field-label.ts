import type { FIELDS, Resource } from "../model/index.ts";
import type { TextKey, Texts } from "../texts/index.ts";

type FieldName = { [R in Resource]: keyof (typeof FIELDS)[R] }[Resource];

/** A new field in the model breaks the build here until it has a name for people. */
const LABELS = {
  name: "report.field.name",
  title: "report.field.title",
  description: "report.field.description",
  body: "report.field.body",
  state: "report.field.state",
  authorId: "report.field.authorId",
  parentId: "report.field.parentId",
  parentType: "report.field.parentType",
  helpCenterId: "report.field.helpCenterId",
  senderId: "report.field.senderId",
  assignments: "report.field.assignments",
  labels: "report.field.labels",
  reactions: "report.field.reactions",
  deliverSilently: "report.field.deliverSilently",
} as const satisfies Record<FieldName, TextKey>;

/** The name of a field for people; a field of a newer plan keeps its own. */
export function labelField(field: string, texts: Texts): string {
  return isKnown(field) ? texts.t(LABELS[field]) : field;
}

function isKnown(field: string): field is FieldName {
  return Object.hasOwn(LABELS, field);
}
