import type { CheckCode } from "../checks/index.ts";

/** A kind of defect: what is added to a source and its translation, and what becomes of the translation. */
export interface SeededDefect {
  readonly name: string;
  readonly code: CheckCode;
  /** Stands at the end of source and target before anything is damaged. */
  readonly added?: string;
  /** Damages a target; the locale is given for what depends on it. */
  readonly damage: (target: string, locale: string) => string;
  /** Only for these locales. */
  readonly locales?: readonly string[];
  /** Not for these. */
  readonly except?: readonly string[];
}

const CYRILLIC = ["bg", "mn", "ru", "sr"];
const NOT_LATIN = [...CYRILLIC, "ar", "el", "he", "ja", "ko", "zh-CN", "zh-TW"];

function replacing(from: string, to: string): SeededDefect["damage"] {
  return (target) => target.replace(from, to);
}

function seed(added: string, code: CheckCode, name: string, to: string, from = added.trim()): SeededDefect {
  return { name, code, added, damage: replacing(from, to) };
}

/** A mojibake of its own text: UTF-8 read as Windows-1252. */
function garble(text: string): string {
  return new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
}

/** What happens to translations, one of each kind. */
export const SEEDED_DEFECTS: readonly SeededDefect[] = [
  seed(" {{first_name}}", "ph-missing", "a placeholder is deleted", ""),
  seed(" {{first_name}}", "ph-renamed", "a placeholder is translated", "{{prenom}}"),
  seed(" {{limit}}", "ph-renamed", "a placeholder is translated into another script", "{{限界}}"),
  seed(" {{first_name}}", "ph-syntax", "spaces get between braces", "{ {first_name} }"),
  seed(" {{first_name}}", "ph-syntax", "a brace is deleted", "{{first_name}"),
  seed(" {{first_name}}", "ph-syntax", "braces become full-width", "｛｛first_name｝｝"),
  seed(" {{first_name}}", "ph-syntax", "a placeholder begins with a capital", "{{First_name}}"),
  seed(
    ' {{n | fallback: "you"}}',
    "ph-fallback",
    "the filter of a placeholder is translated",
    '{{n | repli: "toi"}}',
  ),
  seed(
    ' {{n | fallback: "you"}}',
    "ph-fallback",
    "its quotation marks become curly",
    "{{n | fallback: “toi”}}",
  ),
  seed(' {{n | fallback: "you"}}', "ph-fallback", "the fallback is deleted", "{{n}}"),
  seed(" ${0}", "ph-syntax", "a space gets into ${0}", "$ {0}"),
  seed(" {0} {1}", "ph-missing", "one of two is deleted", "{0}"),
  seed(" %1$s", "ph-missing", "printf is deleted", ""),
  seed(" %s", "ph-syntax", "a space gets into printf", "% s"),
  seed(" %{count}", "ph-renamed", "the name of %{x} is translated", "%{nombre}"),
  seed(" %(count)s", "ph-renamed", "the name of %(x)s is translated", "%(nombre)s"),
  { name: "a placeholder is made up", code: "ph-extra", damage: (target) => `${target} {{name}}` },
  seed(" {a} {a}", "ph-count", "a placeholder is said once too few", "{a}"),
  seed(
    " {n, plural, one {# x} other {# y}}",
    "icu-syntax",
    "a brace of a message is deleted",
    "{n, plural, one {# x} other {# y}",
  ),
  seed(
    " {n, plural, one {# x} other {# y}}",
    "icu-other",
    "the form other is deleted",
    "{n, plural, one {# x}}",
  ),
  seed(
    " {n, plural, one {# x} other {# y}}",
    "icu-args",
    "the value of a message is translated",
    "{zahl, plural, one {# x} other {# y}}",
  ),
  {
    ...seed(
      " {n, plural, one {# x} other {# y}}",
      "icu-plural",
      "the keys of forms are translated",
      "{n, plural, un {# x} other {# y}}",
    ),
    locales: ["de", "sv", "el", "bg", "tr", "nl"],
  },
  seed(
    " {g, select, female {x} other {y}}",
    "icu-select",
    "the keys of a choice are translated",
    "{g, select, femme {x} other {y}}",
  ),
  seed(" <b>OK</b>", "tag-missing", "tags are deleted", "OK"),
  { name: "tags are added", code: "tag-extra", damage: (target) => `<b>${target}</b>` },
  seed(" <b>OK</b>", "tag-nesting", "the end of a tag is deleted", "<b>OK"),
  seed(" <b><i>OK</i></b>", "tag-nesting", "tags cross", "<b><i>OK</b></i>"),
  seed(
    ' <span class="note">OK</span>',
    "tag-attr",
    "an attribute is translated",
    '<span class="remarque">OK</span>',
  ),
  { name: "a script gets in", code: "html-unsafe", damage: (target) => `${target}<script>x()</script>` },
  {
    name: "a handler gets in",
    code: "html-unsafe",
    added: " <b>OK</b>",
    damage: replacing("<b>", '<b onclick="x()">'),
  },
  { name: "an entity is escaped twice", code: "entity", damage: (target) => `${target} R&amp;amp;D` },
  seed(" https://example.com/help", "url-changed", "an address is translated", "https://example.com/aide"),
  seed(
    " https://example.com/help",
    "url-broken",
    "a space gets into an address",
    "https: //example.com/help",
  ),
  seed(" https://example.com/help", "url-missing", "an address is deleted", ""),
  { name: "an address is made up", code: "url-extra", damage: (target) => `${target} https://example.com/x` },
  {
    ...seed(
      " https://h.example.com/en/articles/1-x",
      "link-other-locale",
      "a link leads to Finnish",
      "/fi/",
      "/en/",
    ),
    except: ["fi"],
  },
  {
    name: "a link stays English",
    code: "link-not-localised",
    added: " https://h.example.com/en/articles/1-x",
    damage: (target) => target,
  },
  seed(" help@example.com", "email-changed", "an e-mail address is translated", "aide@example.com"),
  seed(" `--help`", "code-changed", "an option is translated", "`--aide`"),
  seed(" 30", "number-changed", "a number is another", "60"),
  seed(" 1,000.5", "number-changed", "a decimal sign is lost", "10005"),
  seed(" 250", "number-missing", "a number is deleted", ""),
  { name: "a number is made up", code: "number-extra", damage: (target) => `${target} 777` },
  { name: "a formula was run", code: "spreadsheet-error", damage: () => "#NAME?" },
  { name: "LibreOffice ran a formula", code: "spreadsheet-error", damage: () => "Err:509" },
  { name: "a long number was rounded", code: "number-rewritten", damage: () => "1.23E+05" },
  { name: "a column was too narrow", code: "number-rewritten", damage: () => "######" },
  { name: "a text became a date", code: "number-rewritten", damage: () => "03/04/2026" },
  {
    name: "a text is cut off at a cell's end",
    code: "truncated",
    damage: (target) => target.padEnd(32_767, " …"),
  },
  {
    name: "a text ends within a tag",
    code: "truncated",
    added: " <b>OK</b>",
    damage: replacing("<b>OK</b>", "<b>OK</b"),
  },
  { name: "a letter is lost to U+FFFD", code: "encoding-loss", damage: (target) => `${target}\uFFFD` },
  {
    name: "letters are lost to ?",
    code: "encoding-loss",
    damage: (target) => target.replaceAll(/[^\s?]/g, "?").padEnd(4, "?"),
  },
  {
    name: "é is read as Windows-1252",
    code: "mojibake",
    damage: (target) => `${target} ${garble("é")}`,
    except: NOT_LATIN,
  },
  { name: "Cyrillic is read as Windows-1252", code: "mojibake", damage: garble, locales: CYRILLIC },
  {
    name: "Russian stands in the row",
    code: "wrong-script",
    damage: () => "Настройки и конфиденциальность",
    except: CYRILLIC,
  },
  {
    name: "Japanese stands in the row",
    code: "wrong-script",
    damage: () => "設定とプライバシーについて",
    except: ["ja", "zh-CN", "zh-TW", "ko"],
  },
  {
    name: "German stands in the row",
    code: "wrong-script",
    damage: () => "Sie können die Einstellungen hier ändern",
    locales: NOT_LATIN.filter((code) => code !== "sr"),
  },
  {
    name: "a letter is Cyrillic",
    code: "homoglyph",
    damage: (target) => `${target} S\u0430ve`,
    except: CYRILLIC,
  },
  {
    name: "German is taken for another language",
    code: "wrong-language",
    damage: () =>
      "Sie können die Adresse in Ihrem Konto ändern, wenn Sie umgezogen sind und das nicht vergessen",
    except: [...NOT_LATIN, "de"],
  },
  {
    name: "Simplified stands in Traditional",
    code: "wrong-language",
    damage: () => "这个页面为您显示账户设置",
    locales: ["zh-TW"],
  },
  { name: "nothing but white space is left", code: "blank", damage: () => "\u00A0 \u200B" },
  { name: "a space is added at the end", code: "space-edge", damage: (target) => `${target} ` },
  { name: "a space is doubled", code: "space-double", added: " OK", damage: replacing(" OK", "  OK") },
  { name: "a line is broken", code: "newline", added: " OK", damage: replacing(" OK", "\nOK") },
  { name: "a tab gets in", code: "tab", added: " OK", damage: replacing(" OK", "\tOK") },
  { name: "a control character gets in", code: "control", damage: (target) => `${target}\u0001` },
  {
    name: "a space without width gets in",
    code: "zero-width",
    damage: (target) => `${target}\u200B.`,
    except: ["ja", "zh-CN", "zh-TW"],
  },
  { name: "text is turned around", code: "bidi-override", damage: (target) => `\u202E${target}\u202C` },
  { name: "a direction is never ended", code: "bidi-unbalanced", damage: (target) => `\u2067${target}` },
  { name: "a question is none", code: "end-question", added: " OK?", damage: replacing("?", "") },
  { name: "a colon is lost", code: "end-colon", added: " OK:", damage: replacing("OK:", "OK") },
  { name: "a bracket is lost", code: "brackets", added: " (OK)", damage: replacing("OK)", "OK") },
  { name: "a remark is left", code: "remark", damage: (target) => `${target} [TN: ?]` },
  {
    name: "the text stands five times",
    code: "length-ratio",
    added: " ― and much more to read here",
    damage: (target) => Array(7).fill(target).join(" "),
  },
];
