import type { SegmentRecord } from "./content.ts";
import type { JsonObject } from "../model/index.ts";
import { notFound } from "./refusal.ts";
import type { Call, Route } from "./router.ts";

export const segmentRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/segments",
    handle: (call) => ({
      type: "segment.list",
      segments: [...call.state.segments.values()].map((segment) => renderSegment(call, segment)),
    }),
  },
  { method: "GET", path: "/segments/:id", handle: readSegment },
];

function readSegment(call: Call): JsonObject {
  const segment = call.state.segments.get(call.params["id"] ?? "");
  if (segment === undefined) {
    throw notFound();
  }
  return renderSegment(call, segment);
}

function renderSegment(call: Call, segment: SegmentRecord): JsonObject {
  const withCount = call.url.searchParams.get("include_count") === "true";
  return {
    type: "segment",
    id: segment.id,
    name: segment.name,
    created_at: segment.created_at,
    updated_at: segment.updated_at,
    person_type: segment.person_type,
    ...(withCount ? { count: segment.count } : {}),
  };
}
