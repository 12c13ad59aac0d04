export { createTexts } from "./create-texts.ts";
export type { TextKey, Texts } from "./create-texts.ts";
export { displayWidth } from "./display-width.ts";
export { chooseLanguage, findLanguage, LANGUAGES, RIGHT_TO_LEFT } from "./languages.ts";
export type { Language } from "./languages.ts";
export { loadTexts } from "./load-texts.ts";
