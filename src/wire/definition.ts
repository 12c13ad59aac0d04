/* oxlint-disable typescript/no-unsafe-type-assertion -- zod's types cannot follow a shape that is mapped over; the
   conformance test compares what comes out with Intercom's schemas. */
import { z } from "zod";

/**
 * A payload of Intercom's API, defined once and read in two ways.
 *
 * - `strict` follows Intercom's schema to the letter and refuses properties it does not name: for what is
 *   sent, and for checking files.
 * - `tolerant` takes what the wire really carries: ids as strings or integers (they become strings),
 *   integers written as strings (they become numbers), null where a property may be absent, values and
 *   properties of other API versions. Nothing unknown is dropped.
 *
 * Definitions live in this folder, one file per resource, and are listed in `registry.ts`.
 */
export interface Wire<Strict extends z.ZodType = z.ZodType, Tolerant extends z.ZodType = z.ZodType> {
  readonly strict: Strict;
  readonly tolerant: Tolerant;
}

/** What a payload is once it was read. */
export type Read<W extends Wire> = NonNullable<z.output<W["tolerant"]>>;

/** What a payload must be to be sent. */
export type Sent<W extends Wire> = NonNullable<z.input<W["strict"]>>;

/** Pairs a schema for writing with the one for reading, where no combinator below fits. */
export function wire<S extends z.ZodType, T extends z.ZodType>(strict: S, tolerant: T): Wire<S, T> {
  return { strict, tolerant };
}

const idFromWire = z.union([z.string(), z.int()]).transform(String);
const digits = z.string().regex(/^-?\d{1,15}$/);
const integerFromWire = z.union([z.int(), digits.transform(Number)]);
const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,15})?$/);
const numberFromWire = z.union([z.number(), decimal.transform(Number)]);

export const text = wire(z.string(), z.string());
export const flag = wire(z.boolean(), z.boolean());
/** An id that Intercom documents as a string. */
export const stringId = wire(z.string(), idFromWire);
/** An id that Intercom documents as an integer: most references to another object. */
export const integerId = wire(z.int(), idFromWire);
/** Intercom's own examples write some integers as strings. */
export const integer = wire(z.int(), integerFromWire);
/** Unix time in seconds, although Intercom labels it `date-time`. */
export const timestamp = wire(z.int(), integerFromWire);
export const decimalNumber = wire(z.number(), numberFromWire);
/** An object whose properties Intercom does not describe. */
export const anyObject = wire(z.looseObject({}), z.looseObject({}));

/** The `type` of an object: the same closed set in both readings, for it says what the rest means. */
export function typeTag<const Values extends readonly [string, ...string[]]>(...values: Values) {
  return wire(z.enum(values), z.enum(values));
}

/** A closed set when sent; when read, a value Intercom added later is taken as it is. */
export function choice<const Values extends readonly [string, ...string[]]>(...values: Values) {
  return wire(z.enum(values), z.string());
}

export function nullable<S extends z.ZodType, T extends z.ZodType>(inner: Wire<S, T>) {
  return wire(z.nullable(inner.strict), z.nullable(inner.tolerant));
}

export function list<S extends z.ZodType, T extends z.ZodType>(item: Wire<S, T>) {
  return wire(z.array(item.strict), z.array(item.tolerant));
}

/** An object with keys that the workspace makes up. */
export function dictionary<S extends z.ZodType, T extends z.ZodType>(value: Wire<S, T>) {
  return wire(z.record(z.string(), value.strict), z.record(z.string(), value.tolerant));
}

type StrictOf<Options extends readonly Wire[]> = { readonly [I in keyof Options]: Options[I]["strict"] };
type TolerantOf<Options extends readonly Wire[]> = { readonly [I in keyof Options]: Options[I]["tolerant"] };

export function oneOf<const Options extends readonly [Wire, ...Wire[]]>(...options: Options) {
  return wire(
    z.union(options.map((option) => option.strict) as unknown as StrictOf<Options>),
    z.union(options.map((option) => option.tolerant) as unknown as TolerantOf<Options>),
  );
}
