import type { Read } from "./definition.ts";
import {
  anyObject,
  choice,
  integer,
  list,
  nullable,
  stringId,
  text,
  timestamp,
  typeTag,
} from "./definition.ts";
import { object } from "./object.ts";

/** `count` only where `include_count=true` was asked for. */
export const segment = object(
  {
    type: typeTag("segment"),
    id: stringId,
    name: text,
    created_at: timestamp,
    updated_at: timestamp,
    person_type: choice("contact", "user"),
    count: nullable(integer),
  },
  { needed: ["id"] },
);

export const segmentList = object(
  { type: typeTag("segment.list"), segments: list(segment), pages: anyObject },
  { needed: ["segments"] },
);

export type Segment = Read<typeof segment>;
export type SegmentList = Read<typeof segmentList>;
