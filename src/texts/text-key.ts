/** A catalogue: texts by name, grouped as deep as makes sense. Plural forms end in `_one` and `_other`. */
export type CatalogueNode = { readonly [name: string]: string | CatalogueNode };

type WithoutPlural<Name extends string> =
  Name extends `${infer Stem}_${"zero" | "one" | "two" | "few" | "many" | "other"}` ? Stem : Name;

/** Dotted paths of all texts of a catalogue, plural forms counted as one. */
export type KeyOf<Node> = {
  [Name in keyof Node & string]: Node[Name] extends string
    ? WithoutPlural<Name>
    : `${Name}.${KeyOf<Node[Name]>}`;
}[keyof Node & string];

type TextAt<Node, Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Node
    ? TextAt<Node[Head], Rest>
    : never
  : Key extends keyof Node
    ? Node[Key]
    : `${Key}_other` extends keyof Node
      ? Node[`${Key}_other`]
      : never;

type Trimmed<Text extends string> = Text extends ` ${infer Rest}`
  ? Trimmed<Rest>
  : Text extends `${infer Rest} `
    ? Trimmed<Rest>
    : Text;

/** Names of the `{{placeholders}}` of a text, formats such as `{{count, number}}` left out. */
type PlaceholdersIn<Text> = Text extends `${string}{{${infer Inner}}}${infer Rest}`
  ? (Inner extends `${infer Name},${string}` ? Trimmed<Name> : Trimmed<Inner>) | PlaceholdersIn<Rest>
  : never;

type ValueOf<Name> = Name extends "count" ? number : string | number;

/** The arguments a text needs after its key: none, or an object with a value for each placeholder. */
export type ValuesOf<Node, Key extends string> = [PlaceholdersIn<TextAt<Node, Key>>] extends [never]
  ? []
  : [values: { readonly [Name in PlaceholdersIn<TextAt<Node, Key>>]: ValueOf<Name> }];
