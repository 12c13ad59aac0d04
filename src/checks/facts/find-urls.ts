/** An address in a text. */
export interface FoundUrl {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

const URL_PATTERN =
  /(?:https?|ftp):\/\/[^\s<>"'`«»“”„‘’()[\]{}、。，；：！？（）「」『』\\^|]+(?:\([^\s<>"'`()]*\)[^\s<>"'`«»“”„‘’()[\]{}、。，；：！？（）「」『』\\^|]*)*/giu;

const EMAIL = /[a-z0-9][\w.+-]*@[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+/gi;

/** Every web address of a text, without the punctuation of the sentence around it. */
export function findUrls(text: string): readonly FoundUrl[] {
  return text.includes("://")
    ? Array.from(text.matchAll(URL_PATTERN), ({ 0: whole, index }) => {
        const url = whole.replace(/[.,;:!?*_~…]+$/u, "");
        return { url, start: index, end: index + url.length };
      })
    : [];
}

/** Every e-mail address of a text, in small letters. */
export function findEmails(text: string): readonly string[] {
  return text.includes("@") ? Array.from(text.matchAll(EMAIL), ([email]) => email.toLowerCase()) : [];
}
