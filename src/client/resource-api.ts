import type { LiveObject, ObjectPatch } from "../model/index.ts";
import type { RequestBody } from "./check-request.ts";
import type { ReadContext } from "./content-by-locale.ts";
import type { Page } from "./read-pages.ts";

/** An object as it came, and what it says of the workspace's languages. */
export interface ReadObject {
  readonly id: string;
  /** The object's own default locale; null where it names none, as in a single-language workspace. */
  readonly namedLocale: string | null;
  /** The object in the model's shape. */
  toModel(context: ReadContext): LiveObject;
}

/**
 * How one resource goes over the wire. There is one file for each resource in this folder, listed in
 * `create-workspace-client.ts`.
 */
export interface ResourceApi {
  /** Of its list and of creating; an object's own path has the id behind it. */
  readonly path: string;
  /** False where objects never name a default locale. */
  readonly isTranslated: boolean;
  readPage(body: unknown, request: string): Page<ReadObject>;
  readObject(body: unknown, request: string): ReadObject;
  /** The body of a POST. Throws InternalError where the patch cannot make one. */
  createBody(patch: ObjectPatch): RequestBody;
  /** The body of a PUT: what the patch has and no more. Throws as `createBody` does. */
  updateBody(patch: ObjectPatch): RequestBody;
  /** Checks the reply to a DELETE. Throws ApiError where it does not say that the object is deleted. */
  checkDeleted(body: unknown, request: string): void;
}
