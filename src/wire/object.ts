/* oxlint-disable typescript/no-unsafe-type-assertion, typescript/no-generated-empty-object-type -- zod's types cannot follow a shape that is mapped over; the
   conformance test compares what comes out with Intercom's schemas. */
import { z } from "zod";

import type { Wire } from "./definition.ts";
import { wire } from "./definition.ts";

type Properties = Readonly<Record<string, Wire>>;
type NoProperties = Readonly<Record<never, never>>;

type StrictShape<P extends Properties, Required extends keyof P> = {
  -readonly [K in keyof P]: K extends Required ? P[K]["strict"] : z.ZodOptional<P[K]["strict"]>;
};

type TolerantShape<P extends Properties, Needed extends keyof P> = {
  -readonly [K in keyof P]: K extends Needed
    ? P[K]["tolerant"]
    : z.ZodOptional<z.ZodNullable<P[K]["tolerant"]>>;
};

interface ObjectRules<Required, Needed, Later> {
  /** Properties Intercom's schema requires. */
  readonly required?: readonly Required[];
  /** Properties without which the object is no use when read; `required` when not given. */
  readonly needed?: readonly Needed[];
  /** Properties of other API versions, known when read and refused when written. */
  readonly otherVersions?: Later;
}

/**
 * An object with named properties. Written, it has the required ones and no others than those named. Read,
 * every property that is not needed may be absent or null, and unknown ones are kept.
 */
export function object<
  const P extends Properties,
  const Required extends keyof P & string = never,
  const Needed extends keyof P & string = Required,
  const Later extends Properties = NoProperties,
>(
  properties: P,
  rules: ObjectRules<Required, Needed, Later> = {},
): Wire<
  z.ZodObject<StrictShape<P, Required>, z.core.$strict>,
  z.ZodObject<TolerantShape<P & Later, Needed>, z.core.$loose>
> {
  const required = new Set<string>(rules.required);
  const needed = new Set<string>(rules.needed ?? rules.required);
  const strict = mapValues(properties, (property, name) =>
    required.has(name) ? property.strict : z.optional(property.strict),
  );
  const tolerant = mapValues({ ...properties, ...rules.otherVersions }, (property, name) =>
    needed.has(name) ? property.tolerant : z.nullish(property.tolerant),
  );
  return wire(
    z.strictObject(strict as StrictShape<P, Required>),
    z.looseObject(tolerant as unknown as TolerantShape<P & Later, Needed>),
  );
}

function mapValues(
  properties: Properties,
  map: (property: Wire, name: string) => z.ZodType,
): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, map(property, name)]),
  );
}
