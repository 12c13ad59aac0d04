import type { Operation, Plan } from "../plan/index.ts";
import { PAYLOADS } from "./hostile-text.ts";
import { aChange, anOperation, aPlan } from "./plan-builders.ts";

/** Every payload in every place that is somebody else's. */
export function hostilePlan(): Plan {
  const operations = PAYLOADS.flatMap((payload, index): Operation[] => [
    anOperation({
      id: payload + index,
      key: payload,
      remoteId: payload,
      name: payload,
      place: [payload, payload],
      defaultLocale: payload,
      changes: [
        aChange({ changeId: payload, locale: payload, field: payload, before: payload, after: payload }),
        aChange({ locale: "ar", field: "name", before: payload, after: `x${payload}` }),
      ],
    }),
    anOperation({
      id: `article${index}`,
      resource: "article",
      name: payload,
      place: [payload],
      changes: [
        aChange({ field: "body", before: payload, after: `<p>${payload}</p>` }),
        aChange({ field: "state", before: payload, after: payload }),
        aChange({ field: "authorId", before: payload, after: { [payload]: payload } }),
      ],
    }),
    anOperation({
      id: `news${index}`,
      resource: "news-item",
      name: payload,
      place: [payload],
      changes: [
        aChange({
          locale: null,
          field: "assignments",
          before: null,
          after: [{ newsfeedId: payload, publishedAt: payload }],
        }),
        aChange({ locale: null, field: "labels", before: [payload], after: [payload, payload] }),
      ],
    }),
    anOperation({
      id: `held${index}`,
      action: "hold",
      hold: "conflict",
      name: payload,
      changes: [aChange({ base: payload, before: `a${payload}`, after: `b${payload}` })],
    }),
  ]);
  const evil = PAYLOADS.slice(0, 12).join("");
  return aPlan(operations, {
    workspaceName: evil,
    workspaceId: evil,
    snapshot: evil,
    planId: evil,
    apiVersion: evil,
    createdAt: evil,
  });
}
