/** Callouts have a colour of their own; here it is the nearest of these, which can be read in both schemes. */
export type CalloutTone = "grey" | "red" | "amber" | "green" | "blue" | "violet";

const HEX = /background-color\s{0,9}:\s{0,9}#([\da-f]{6})/i;

/** The least difference between its strongest and its weakest part that makes a colour one. */
const LEAST_CHROMA = 8;

/** Where each tone ends on the circle of hues, in degrees. */
const UP_TO: readonly (readonly [degrees: number, tone: CalloutTone])[] = [
  [20, "red"],
  [70, "amber"],
  [175, "green"],
  [250, "blue"],
  [320, "violet"],
  [360, "red"],
];

/** The tone of a callout by its style. */
export function calloutTone(style: string): CalloutTone {
  const hex = HEX.exec(style)?.[1];
  if (hex === undefined) {
    return "grey";
  }
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma < LEAST_CHROMA) {
    return "grey";
  }
  const sixth =
    most === red
      ? ((green - blue) / chroma + 6) % 6
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return UP_TO.find(([degrees]) => sixth * 60 <= degrees)?.[1] ?? "grey";
}
