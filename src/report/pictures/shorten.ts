import { displayWidth } from "../../texts/index.ts";

const segmenter = new Intl.Segmenter();

/** A text that takes no more room than so many Latin letters, without breaking a letter apart. */
export function shorten(text: string, most: number): string {
  // A letter can be of any number of marks: far more than fit are not looked at.
  const start = text.slice(0, most * 8);
  if (start.length === text.length && displayWidth(text) <= most) {
    return text;
  }
  let shown = "";
  let width = 0;
  for (const { segment } of segmenter.segment(start)) {
    width += displayWidth(segment);
    if (width > most - 1) {
      break;
    }
    shown += segment;
  }
  return `${shown.trimEnd()}…`;
}
