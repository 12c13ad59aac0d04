let segmenter: Intl.Segmenter | undefined;

/** Cells a terminal gives a text: two for an ideograph or an emoji, none for what combines or only says a direction. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of (segmenter ??= new Intl.Segmenter()).segment(text)) {
    width += UNSEEN.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  }
  return width;
}

const UNSEEN = /^\p{Default_Ignorable_Code_Point}+$/u;

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60\u3000-\u303F]/u;
