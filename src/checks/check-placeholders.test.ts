import { describe, expect, it } from "vitest";
import { codesOf, findingsOf } from "../testing/check-target.ts";

describe("checkPlaceholders", () => {
  it.each([
    ["Hi {{first_name}}", "Bonjour", "ph-missing"],
    ["Hi {{first_name}}", "Bonjour {{prenom}}", "ph-renamed"],
    ["Hi {{first_name}}", "Bonjour {{First_Name}}", "ph-syntax"],
    ["Hi {{first_name}}", "Bonjour { { first_name } }", "ph-syntax"],
    ["Hi {{first_name}}", "Bonjour {first_name}}", "ph-syntax"],
    ["Hi {{first_name}}", "Bonjour {{first_name}", "ph-syntax"],
    ["Hi {{first_name}}", "Bonjour ｛｛first_name｝｝", "ph-syntax"],
    ["Hi {{first_name}}", "Bonjour {{first\u200B_name}}", "ph-syntax"],
    ['Hi {{user.name | fallback: "there"}}', 'Bonjour {{user.name | repli : "toi"}}', "ph-fallback"],
    ['Hi {{user.name | fallback: "there"}}', "Bonjour {{user.name}}", "ph-fallback"],
    ['Hi {{user.name | fallback: "there"}}', "Bonjour {{user.name | fallback: “toi”}}", "ph-fallback"],
    ["Hi {name}", "Bonjour {nom}", "ph-renamed"],
    ["{0} files", "{1} fichiers", "ph-renamed"],
    ["{0} files", "fichiers", "ph-missing"],
    ["${0} files", "$ {0} fichiers", "ph-syntax"],
    ["%s files", "fichiers", "ph-missing"],
    ["%s files", "% s fichiers", "ph-syntax"],
    ["%d files", "٪d ملف", "ph-syntax"],
    ["%1$s of %2$s", "%1$s de", "ph-missing"],
    ["%(count)s files", "%(nombre)s fichiers", "ph-renamed"],
    ["%{count} files", "%{nombre} fichiers", "ph-renamed"],
    ["%app_name% is open", "est ouvert", "ph-missing"],
    ["$t(greeting) you", "toi", "ph-missing"],
    ["Files", "Fichiers {0}", "ph-extra"],
    ["{% if x %}Yes{% endif %}", "{% if x %}Oui", "ph-missing"],
    ["{a} and {a}", "{a}", "ph-count"],
  ])("%s → %s is %s", (source, target, code) => {
    expect(codesOf({ source, target }).filter((found) => found.startsWith("ph-"))).toEqual([code]);
  });

  it.each([
    ["Hi {{first_name}}", "Bonjour {{ first_name }}"],
    ['Hi {{user.name | fallback: "there"}}', 'Bonjour {{user.name|fallback:"toi"}}'],
    ["%s of %s", "%2$s sur %1$s"],
    ["%1$s is open", "%s est ouvert"],
    ["50% off", "50 % de remise"],
    ["100% sure", "100% sûr"],
    ["Save 20% daily", "Économisez 20% par jour"],
    ["Price: $5", "Prix : 5 $"],
    ["{name} and {count}", "{count} et {name}"],
    ["Braces { and }", "Accolades { et }"],
    [
      "{count, plural, one {# file} other {# files}}",
      "{count, plural, one {# fichier} many {# fichiers} other {# fichiers}}",
    ],
    ["%d%% done", "%d %% terminé"],
  ])("has nothing against %s → %s", (source, target) => {
    expect(codesOf({ source, target }).filter((code) => code.startsWith("ph-"))).toEqual([]);
  });

  it("says how a damaged placeholder should be, and mends it where only one can be meant", () => {
    const [finding] = findingsOf({ source: "Hi {{first_name}}!", target: "Salut { {first_name} } !" });
    expect(finding).toMatchObject({
      found: "{ {first_name} }",
      wanted: "{{first_name}}",
      span: { start: 6, end: 22 },
      fix: "Salut {{first_name}} !",
    });
    const renamed = findingsOf({ source: "{a} and {b}", target: "{x} et {y}" });
    expect(renamed.map(({ code, fix }) => [code, fix])).toEqual([
      ["ph-renamed", null],
      ["ph-renamed", null],
    ]);
  });
});
