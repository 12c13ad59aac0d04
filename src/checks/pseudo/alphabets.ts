/** What stands for the letters from a to z in the script of a language. */
interface Alphabet {
  readonly small: string;
  /** Of scripts without capitals the same. */
  readonly capital: string;
}

/**
 * Readable: each letter with an accent; also where a script is none of those below. None of them is in Windows-1252,
 * whose letters beside each other look like bytes of UTF-8 that were misread.
 */
const LATIN: Alphabet = {
  small: "āƀčđēḟĝĥīĵķļḿņōṕɋŕśţūṽŵẋŷż",
  capital: "ĀƁČĐĒḞĜĤĪĴĶĻḾŅŌṔɊŔŚŢŪṼŴẊŶŻ",
};

/** Letters alone that Bulgarian, Russian, Serbian, Ukrainian and Mongolian have in common. */
const CYRILLIC: Alphabet = {
  small: "абцдефгхижклмнопкрстувшхуз",
  capital: "АБЦДЕФГХИЖКЛМНОПКРСТУВШХУЗ",
};

const GREEK: Alphabet = {
  small: "αβκδεφγηιζκλμνοπθρστυωψξχζ",
  capital: "ΑΒΚΔΕΦΓΗΙΖΚΛΜΝΟΠΘΡΣΤΥΩΨΞΧΖ",
};

function withoutCapitals(letters: string): Alphabet {
  return { small: letters, capital: letters };
}

/** By the ISO 15924 code of a script. Arabic and Hebrew run from right to left by themselves. */
const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  Latn: LATIN,
  Cyrl: CYRILLIC,
  Grek: GREEK,
  Arab: withoutCapitals("ابثدعفجهيژكلمنوپقرستغذشخظز"),
  Hebr: withoutCapitals("אבצדעפגהיזכלמנוףקרסטשחםךןת"),
  Jpan: withoutCapitals("アバカダエファハイジキラマナオパクラサタウベワネヤザ"),
  Kore: withoutCapitals("가나다라마바사아자차카타파하거너더러머버서어저처커터"),
  // Ideographs that are the same in both kinds of Chinese, and no numbers.
  Hans: withoutCapitals("天地人日月山水火木金土石田心手口目耳足大小上下中文正"),
  Hant: withoutCapitals("天地人日月山水火木金土石田心手口目耳足大小上下中文正"),
};

/** The letter that stands for one from A to Z; any other character itself. */
export function letterOf(char: string, script: string): string {
  const { small, capital } = ALPHABETS[script] ?? LATIN;
  const code = char.charCodeAt(0);
  const letters = code >= 0x61 ? small : capital;
  return char.length === 1 && /[A-Za-z]/.test(char) ? letters.charAt((code | 0x20) - 0x61) : char;
}
