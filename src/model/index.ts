export type { ContentObject, FieldValues, LiveObject, NewsfeedAssignment } from "./content-object.ts";
export { FIELD_KINDS, FIELDS, fieldRule, fieldRules, NAME_FIELD } from "./fields.ts";
export type { FieldKind, FieldRule, ReferenceTarget } from "./fields.ts";
export type { JsonValue } from "./json.ts";
export type { LocaleCode } from "./locale.ts";
export { compareIds, isNewId, RESOURCES } from "./resource.ts";
export type { RemoteId, Resource, WorkingId } from "./resource.ts";
export type { Admin, HelpCenter, Newsfeed, ObjectPatch, Workspace, WorkspaceIdentity } from "./workspace.ts";
