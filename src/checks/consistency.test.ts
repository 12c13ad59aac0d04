import { expect, it } from "vitest";
import { Consistency, type UnitPair } from "./consistency.ts";

function judge(pairs: readonly UnitPair[]): readonly (string | undefined)[] {
  const consistency = new Consistency();
  for (const pair of pairs) {
    consistency.note(pair);
  }
  return pairs.map((pair) => consistency.judge(pair)?.wanted ?? undefined);
}

const source = "Manage your plan";

it.each<[string, readonly UnitPair[], readonly (string | undefined)[]]>([
  [
    "a source that is translated in two ways, once per other way",
    [
      { unit: "s.1.name.aa", source, target: "Gérer votre forfait", locale: "fr" },
      { unit: "s.1.name.aa", source, target: "Tarif verwalten", locale: "de" },
      { unit: "s.2.name.aa", source, target: "Gérez votre plan", locale: "fr" },
      { unit: "s.2.name.aa", source, target: "Tarif verwalten", locale: "de" },
    ],
    [undefined, undefined, "Gérer votre forfait", undefined],
  ],
  [
    "nothing where only spaces differ",
    [
      { unit: "s.1.name.aa", source, target: "Gérer\u00A0votre forfait", locale: "fr" },
      { unit: "s.2.name.aa", source, target: "Gérer votre forfait ", locale: "fr" },
    ],
    [undefined, undefined],
  ],
  [
    "nothing where one is a name and the other a title",
    [
      { unit: "s.1.name.aa", source, target: "Forfait", locale: "fr" },
      { unit: "a.2.title.aa", source, target: "Gérer votre forfait", locale: "fr" },
    ],
    [undefined, undefined],
  ],
  [
    "nothing for a word or two",
    [
      { unit: "s.1.name.aa", source: "Off", target: "Désactivé", locale: "fr" },
      { unit: "s.2.name.aa", source: "Off", target: "Désactivée", locale: "fr" },
    ],
    [undefined, undefined],
  ],
])("finds %s", (_, pairs, wanted) => {
  expect(judge(pairs)).toEqual(wanted);
});
