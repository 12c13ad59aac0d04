import { describe, expect, it } from "vitest";
import { compareContent } from "./compare-content.ts";
import { aCollection, aSection, aWorkspace } from "./sandbox-content.ts";

const named = (name: string) => aSection({ id: name, content: { en: { name } } });
const wanted = aWorkspace({ collections: [aCollection()], sections: [named("A"), named("B")] });

describe("compareContent()", () => {
  it("finds the same content equal whatever its order and ids", () => {
    const sections = [{ ...named("B"), id: "7" }, named("A")];
    expect(compareContent({ ...wanted, sections }, wanted)).toEqual({ surplus: 0, missing: 0 });
  });

  it("counts what is there twice, what is not there, and what is different in both", () => {
    const twice = [...wanted.sections, named("A")];
    expect(compareContent({ ...wanted, sections: twice }, wanted)).toEqual({ surplus: 1, missing: 0 });
    expect(compareContent({ ...wanted, sections: [named("A")] }, wanted)).toEqual({ surplus: 0, missing: 1 });
    const changed = [named("A"), named("C")];
    expect(compareContent({ ...wanted, sections: changed }, wanted)).toEqual({ surplus: 1, missing: 1 });
  });
});
