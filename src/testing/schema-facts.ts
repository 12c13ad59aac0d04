/**
 * What a schema says of one place in a payload, in words two different schema languages can be compared in.
 */
export interface Facts {
  /** string, integer, number, boolean, list, object, dictionary, choice, anything, or `→ name` of another schema. */
  readonly type: string;
  /** The values of an enumeration, joined; empty where any value goes. */
  readonly values: string;
  readonly nullable: boolean;
  readonly required: boolean;
}

/** Facts by place: "" is the payload itself, then `errors[].code`, `query|0` (first choice), `attributes{}`. */
export type SchemaFacts = ReadonlyMap<string, Facts>;

export interface Difference {
  readonly schema: string;
  /** The place in the payload; "" is the payload itself. */
  readonly property: string;
  /** `added …`, `missing …` or `aspect: theirs → ours`. */
  readonly difference: string;
}

/** Every way in which `ours` departs from `theirs`, property by property. */
export function compareFacts(schema: string, theirs: SchemaFacts, ours: SchemaFacts): readonly Difference[] {
  const properties = [...new Set([...theirs.keys(), ...ours.keys()])].sort();
  return properties.flatMap((property) => {
    const their = theirs.get(property);
    const our = ours.get(property);
    if (our === undefined) {
      return [{ schema, property, difference: `missing ${describeFacts(their)}` }];
    }
    if (their === undefined) {
      return [{ schema, property, difference: `added ${describeFacts(our)}` }];
    }
    return (["type", "values", "nullable", "required"] as const)
      .filter((aspect) => their[aspect] !== our[aspect])
      .map((aspect) => ({
        schema,
        property,
        difference: `${aspect}: ${String(their[aspect])} → ${String(our[aspect])}`,
      }));
  });
}

function describeFacts(facts: Facts | undefined): string {
  if (facts === undefined) {
    return "";
  }
  const words = [facts.type, facts.values, facts.nullable ? "or null" : "", facts.required ? "required" : ""];
  return words.filter((word) => word !== "").join(" ");
}
