import { describe, expect, it } from "vitest";
import { codesOf } from "../testing/check-target.ts";

/** Good translations that a check could take for bad ones, by what makes them look bad. */
const GOOD: readonly (readonly [why: string, locale: string, source: string, target: string])[] = [
  ["decimals and thousands of German", "de", "It costs 1,000.50 euros", "Das kostet 1.000,50 Euro"],
  ["thousands parted by a narrow space", "fr", "1,234.50 users", "1\u202F234,50 utilisateurs"],
  ["thousands parted by an apostrophe", "de", "Up to 10,000 files", "Bis zu 10’000 Dateien"],
  ["Arabic-Indic digits", "ar", "In 2,000.5 hours", "خلال ٢٬٠٠٠٫٥ ساعة"],
  ["full-width digits", "ja", "In 30 days", "３０日後"],
  ["Persian digits in Arabic", "ar", "In 30 days", "خلال ۳۰ يومًا"],
  ["a small number in words", "fr", "In 3 days", "Dans trois jours"],
  ["a clock of 24 hours", "de", "At 5:30 PM today", "Heute um 17:30 Uhr"],
  ["ten thousands", "ja", "Up to 30,000 users", "最大3万ユーザー"],
  ["a hundred in digits", "es", "A hundred kilometers", "100 kilómetros"],
  ["a date in another order", "de", "On 12/31/2025", "Am 31.12.2025"],
  ["a percentage with a space", "fr", "Save 20% today", "Économisez 20 % aujourd’hui"],
  ["a percentage before its number", "tr", "Save 20% today", "Bugün %20 tasarruf edin"],
  ["dollars after the number", "fr", "It costs $5", "Cela coûte 5 $"],
  ["a question in Greek", "el", "Save all?", "Αποθήκευση όλων;"],
  ["a question in Arabic", "ar", "Save all?", "حفظ الكل؟"],
  ["a question in Chinese", "zh-CN", "Save all?", "全部保存？"],
  ["a stop in Japanese", "ja", "Save all files.", "すべてのファイルを保存します。"],
  ["a question in Spanish", "es", "Save all?", "¿Guardar todo?"],
  ["a colon with a space in French", "fr", "Choose one:", "Choisissez\u00A0:"],
  ["quotation marks of German", "de", 'Click "Save"', "Klicken Sie auf „Speichern“"],
  ["guillemets", "fr", 'Click "Save"', "Cliquez sur «\u00A0Enregistrer\u00A0»"],
  ["corner brackets", "ja", 'Click "Save"', "「保存」をクリック"],
  ["an accent before guillemets", "fr", 'The "market" page', "La page «\u00A0marché\u00A0»"],
  ["a capital with an accent", "fr", "Sort out", "Âge et Ãge"],
  ["a name in Latin letters", "ru", "Use Wi-Fi and Bluetooth", "Используйте Wi-Fi и Bluetooth"],
  ["an inflected name", "mn", "Connect to Wi-Fi", "Wi-Fi-д холбогдох"],
  ["nothing but names", "ja", "GitHub, Slack and Zoom", "GitHub、Slack、Zoom"],
  ["Serbian in Latin letters", "sr", "Choose the settings of the page", "Izaberite podešavanja stranice"],
  ["Han in Korean and Japanese", "ja", "Settings", "設定"],
  ["one word that is the same", "de", "Name", "Name"],
  ["a name that is the same", "fr", "Google Play Store", "Google Play Store"],
  ["an address that is the same", "fr", "www.example.com/help", "www.example.com/help"],
  ["zero-width joiners of an emoji", "fr", "Family 👨‍👩‍👧", "Famille 👨‍👩‍👧"],
  ["a joiner in Persian script", "ar", "Books", "می‌خواهم"],
  ["marks of direction", "he", "Use (A+B)", "השתמשו ב-\u200E(A+B)\u200F"],
  ["a balanced isolate", "ar", "Open {name}", "افتح \u2068{name}\u2069"],
  ["twice the same word in French", "fr", "You lie down", "Vous vous allongez"],
  [
    "a longer Finnish text",
    "fi",
    "Edit your account settings now",
    "Muokkaa käyttäjätilisi asetuksia heti nyt",
  ],
  ["a short Chinese one", "zh-CN", "Choose the plan that fits your team", "选择适合团队的方案"],
  ["brackets of full width", "zh-CN", "Save (all)", "保存（全部）"],
  [
    "a link in the target's language",
    "fr",
    "See https://h.example.com/en/articles/1-save",
    "Voir https://h.example.com/fr/articles/1-enregistrer",
  ],
  [
    "Wikipedia in another language",
    "de",
    "See https://en.wikipedia.org/wiki/Map",
    "Siehe https://de.wikipedia.org/wiki/Map",
  ],
  [
    "a sentence's stop after an address",
    "ja",
    "See https://example.com/a.",
    "https://example.com/a をご覧ください。",
  ],
  [
    "an attribute that is for readers",
    "fr",
    '<img src="https://e.com/a.png" alt="Map">',
    '<img src="https://e.com/a.png" alt="Carte">',
  ],
  ["tags in another order", "ja", "<b>Save</b> or <i>quit</i>", "<i>終了</i>または<b>保存</b>"],
  ["angle brackets that are no tag", "fr", "Type <your name>", "Tapez <votre nom>"],
  ["less and more", "fr", "If a < b and c > d", "Si a < b et c > d"],
  ["an ampersand in plain text", "fr", "Terms & privacy", "Conditions & confidentialité"],
  ["a version", "fr", "Version 1.10", "Version 1.10"],
  ["a date that was one", "de", "12/31/2025", "31.12.2025"],
  ["a hash at the start", "fr", "#1 choice", "Choix nº 1"],
  ["everything in Spanish", "es", "Show all", "Mostrar todo"],
  [
    "forms that English lacks",
    "pl",
    "{n, plural, one {# file} other {# files}}",
    "{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}",
  ],
  [
    "forms that the language lacks",
    "ja",
    "{n, plural, one {# file} other {# files}}",
    "{n, plural, other {# 個のファイル}}",
  ],
  [
    "an apostrophe before a word",
    "fr",
    "The {n, plural, one {app} other {apps}}",
    "L’{n, plural, one {appli} many {applis} other {applis}}",
  ],
  [
    "a wiki page of its own",
    "de",
    "See https://wiki.example.org/wiki/Main_Page",
    "Siehe https://wiki.example.org/wiki/DE:Hauptseite",
  ],
];

describe("a good translation is left alone, matters of taste included", () => {
  it.each(GOOD)("%s (%s)", (_, locale, source, target) => {
    expect(codesOf({ source, target, locale })).toEqual([]);
  });
});

describe("what the source does too is not the translation's fault", () => {
  it.each([
    ["a double space", "Save  all", "Tout  enregistrer"],
    ["space at the edges", " Save ", " Enregistrer "],
    ["an unclosed bracket", "a) Save", "a) Enregistrer"],
    ["an unclosed tag", "<b>Save", "<b>Enregistrer"],
    ["an unreadable message", "{n, plural, one {x}", "{n, plural, one {y}"],
    ["three question marks", "Save???", "Enregistrer ???"],
    ["an invisible space", "Save\u200B all", "Tout\u200B enregistrer"],
    ["lines", "Save\nall", "Tout\nenregistrer"],
    ["a script", "<script>x()</script>", "<script>x()</script>"],
    ["an error value", "#N/A", "#N/A"],
    ["a replacement character", "Save \uFFFD", "Enregistrer \uFFFD"],
  ])("%s", (_, source, target) => {
    const codes = codesOf({ source, target, locale: "fr" });
    expect(codes.filter((code) => !code.startsWith("typography-") && code !== "same-as-source")).toEqual([]);
  });
});

it("the tags of a block are left to who puts blocks together; placeholders are not", () => {
  const block = { source: "Click {1}Save{/1}, {name}", locale: "fr", kind: "block" } as const;
  expect(codesOf({ ...block, target: "Enregistrez, {name}" })).toEqual([]);
  expect(codesOf({ ...block, target: "{1}Enregistrez{/1}" })).toEqual(["ph-missing"]);
});
