import { ConfigError } from "../errors.ts";
import {
  fieldKind,
  withFreshImages,
  withValue,
  type ContentObject,
  type JsonValue,
  type ObjectPatch,
  type ReferenceTarget,
} from "../model/index.ts";
import type { Change, Operation } from "../plan/index.ts";
import type { IdMap } from "../snapshot/index.ts";

/**
 * What is sent for an operation, in the workspace's ids: only the locales and fields that change. A news
 * item is sent whole, because the merging of its updates is not documented; an article's parent and the
 * kind of that parent always go together.
 *
 * Throws ConfigError where a reference has no counterpart in the workspace.
 */
export function buildPatch(
  operation: Operation,
  changes: readonly Change[],
  live: ContentObject | undefined,
  idMap: IdMap,
): ObjectPatch {
  const empty: ContentObject = {
    resource: operation.resource,
    id: operation.key,
    defaultLocale: operation.defaultLocale,
    content: {},
    settings: {},
    facts: {},
  };
  let sent = operation.resource === "news-item" && live !== undefined ? live : empty;
  for (const change of changes) {
    const { after, field } = change;
    const isBody = fieldKind(operation.resource, field) === "html";
    const value =
      isBody && live !== undefined && typeof after === "string" ? withFreshImages(after, live) : after;
    sent = withValue(sent, change, value);
  }
  sent = { ...sent, settings: { ...alwaysSent(operation), ...parentTogether(sent, live), ...sent.settings } };
  const { content, settings, defaultLocale } = idMap.toRemoteObject(sent, (target, id) =>
    missingReference(operation, target, id),
  );
  return { defaultLocale, content, settings };
}

/** What an update without newsfeeds does is not documented; a new item without any has none. */
function alwaysSent({ resource, action }: Operation): Record<string, JsonValue> {
  return resource === "news-item" && action === "create" ? { assignments: [] } : {};
}

function parentTogether(sent: ContentObject, live: ContentObject | undefined): Record<string, JsonValue> {
  const pair = ["parentId", "parentType"] as const;
  if (sent.resource !== "article" || !pair.some((field) => Object.hasOwn(sent.settings, field))) {
    return {};
  }
  return Object.fromEntries(
    pair.flatMap((field) => (live?.settings[field] === undefined ? [] : [[field, live.settings[field]]])),
  );
}

function missingReference(operation: Operation, target: ReferenceTarget, id: string): never {
  throw new ConfigError({
    code: "unknown-reference",
    message: `Cannot write ${operation.resource} ${operation.key} ("${operation.name}"): its ${target} ${id} is not in the workspace.`,
    hint: "Make a new plan: it says what has become of it.",
  });
}
