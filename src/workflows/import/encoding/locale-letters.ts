import { decodeLegacy } from "../../../formats/index.ts";
import { describeLocale, type LocaleCode } from "../../../model/index.ts";

import { encodingsOfScript } from "./list-candidates.ts";

/** Letters beyond those of ASCII, in small letters, by language; those of scripts with many are told by their script. */
const LETTERS: Readonly<Record<string, string>> = {
  bg: "абвгдежзийклмнопрстуфхцчшщъьюя",
  bs: "čćđšž",
  ca: "àçèéíïòóúü",
  cs: "áčďéěíňóřšťúůýž",
  da: "æøåéèêóü",
  de: "äöüßéèà",
  el: "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",
  en: "éèêëïçñöüà",
  es: "áéíñóúü",
  et: "äõöüšž",
  fi: "äöåšž",
  fr: "àâæçéèêëîïôœùûüÿ",
  hr: "čćđšž",
  hu: "áéíóöőúüű",
  id: "é",
  it: "àèéìíîòóùú",
  lt: "ąčęėįšųūž",
  lv: "āčēģīķļņšūž",
  mn: "абвгдеёжзийклмнопрстуфхцчшщъыьэюяөү",
  nb: "æøåéèêóòô",
  nl: "éëïóöüèêáíúàç",
  no: "æøåéèêóòô",
  pl: "ąćęłńóśźż",
  pt: "áâãàçéêíóôõúü",
  ro: "ăâîșțşţ",
  ru: "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
  sl: "čšžćđ",
  sr: "абвгдежзиклмнопрстуфхцчшђјљњћџčćđšž",
  sv: "åäöéàü",
  tr: "çğıöşüâîûi̇",
  vi: "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ\u0300\u0301\u0303\u0309\u0323",
  uk: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
};

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Arab: /^[\p{Script=Arabic}\p{Mn}]$/u,
  Hebr: /^[\p{Script=Hebrew}\p{Mn}]$/u,
  Thai: /^\p{Script=Thai}$/u,
  Jpan: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]$/u,
  Kore: /^\p{Script=Hangul}$/u,
  Hans: /^\p{Script=Han}$/u,
  Hant: /^\p{Script=Han}$/u,
  Latn: /^[\p{Script=Latin}\p{Mn}]$/u,
};

/** What stands in texts of any language and is no letter. */
const SIGNS =
  /^[\u00A0«»“”„‘’‚‹›–—…•·€£°©®™×¿¡§№º\u200B-\u200F\u202F\u060C\u061B\u061F\u0640\u3000-\u303F\uFF00-\uFF60・]$/u;

/** A function that says whether somebody who writes in a locale writes such a character. */
export function lettersOf(locale: LocaleCode): (character: string) => boolean {
  const language = locale.split("-")[0] ?? "";
  const letters = LETTERS[language];
  const script = SCRIPTS[describeLocale(locale).script] ?? SCRIPTS["Latn"];
  return (character) =>
    character < "\u0080" ||
    SIGNS.test(character) ||
    (letters === undefined ? script?.test(character) === true : letters.includes(character.toLowerCase()));
}

/** The letters that stand most often in texts of a language, in scripts that were saved in several encodings. */
const COMMON: Readonly<Record<string, string>> = {
  ar: "اليمنوترب",
  bg: "аиоентрсвл",
  el: "αοιετσνηυρ",
  mn: "аэоунгрлид",
  ru: "оеаинтсрвл",
  sr: "аиоенрсјту",
  uk: "оаинвтерсі",
};

/** How many letters of a text are among the commonest of its language. */
export function countCommonLetters(text: string, locale: LocaleCode): number {
  const common = COMMON[locale.split("-")[0] ?? ""] ?? "";
  return Array.from(text.toLowerCase()).filter((character) => common.includes(character)).length;
}

/** True where an encoding lacks letters that the language of a locale is written in. */
export function lacksLetters(encoding: string, locale: LocaleCode): boolean {
  const letters = LETTERS[locale.split("-")[0] ?? ""];
  if (letters === undefined) {
    return !encodingsOfScript(locale).includes(encoding);
  }
  const written = Array.from(
    { length: 0x80 },
    (_, index) => decodeLegacy(Uint8Array.of(0x80 + index), encoding) ?? "",
  );
  const all = new Set(written.map((character) => character.toLowerCase()));
  return Array.from(letters.normalize("NFC")).some(
    (letter) => /\P{M}/u.test(letter) && letter > "\u007F" && !all.has(letter),
  );
}
