export { createTexts } from "./create-texts.ts";
export type { Language, TextKey, Texts } from "./create-texts.ts";
