/**
 * Small words that nearly every sentence of a language has and few other languages share, by language. Those
 * that are written alike in two languages of the list count for both, and so prove nothing between them.
 */
const WORDS: Readonly<Record<string, string>> = {
  bs: "i u s od je se da za na su ili ako koji koja vaš kako biste može nije sa što će",
  ca: "de i en a un el la els les amb per que una aquest aquesta són pot també més no heu vostre dels als",
  cs: "a v z k s o je se na že pro jsou nebo který jak vaše může není při také jako aby budete po",
  da: "i og er det at en til på af ikke du kan den med som din dit har fra hvis eller",
  de: "in und der die das ist nicht sie für mit ein eine den von zu auf wird werden ihre oder wenn",
  en: "the and of to is you your for with are this that can not from have will when if or",
  es: "de y en a al se el la los las que para con una por puede está su más este esta del si cuando o también",
  et: "ja on ei et kui see oma või saate teie kuid selle seda ning ka mis kas",
  fi: "ja on ei että jos tai voit sinun se kun ovat myös mutta sekä voi tämä",
  fr: "de et à en du un au qui le la les des est vous pour dans une que avec sur votre pas peut ce cette sont ou vos",
  hr: "i u s od je se da za na su ili ako koji koja vaš kako biste može nije sa što će",
  hu: "vagy a az és hogy nem egy van vagy meg ha is ez csak lehet még akkor",
  id: "dan yang untuk anda dengan di ini dapat tidak dari akan atau jika pada ke adalah",
  it: "e a in i le con il la che di per una con non è sono del della puoi nel questo questa gli le tuo o",
  lt: "o ir yra kad su arba jūsų jei galite tai iš kaip į ar nuo bus",
  lv: "un ir lai ar vai jūsu ja varat no par uz kā nav tiks kas",
  nb: "i og er det at en til på av ikke du kan den med som din har fra hvis eller",
  nl: "in de het een van en is dat je niet voor met zijn op kunt wordt uw of als bij deze",
  pl: "w z i a jest nie się na do że aby lub dla twoje można jeśli po od które oraz jak tego",
  pt: "de e em a na no o os as que para com uma não por pode está seu sua mais este esta do da se ou",
  ro: "de a și este de la pentru cu nu în pe care din sau dacă puteți să o un sunt",
  sl: "v je in za na se da so ali če ki lahko vaš kako ni pri tudi bo vam",
  sv: "i och är det att en till på av inte du kan den med som din har från om eller",
  tr: "en ve bir bu için ile değil da de veya olarak daha sizin çok olan gibi ne eğer",
  vi: "và của bạn là các không để cho với trong có thể này được một khi từ",
};

/** Languages so close that small words do not tell them apart. */
export const ALIKE: readonly (readonly string[])[] = [
  ["bs", "hr", "sr", "sl"],
  ["da", "nb", "nn", "no", "sv"],
  ["es", "ca", "gl", "pt"],
  ["cs", "sk"],
  ["id", "ms"],
];

/** The languages each small word belongs to. */
export const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = collect();

function collect(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(WORDS)) {
    for (const word of words.split(" ")) {
      const known = languages.get(word);
      if (known === undefined) {
        languages.set(word, [language]);
      } else {
        known.push(language);
      }
    }
  }
  return languages;
}

/** True for a language whose small words are known. */
export function isKnownLanguage(language: string): boolean {
  return Object.hasOwn(WORDS, language);
}
