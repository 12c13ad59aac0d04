import { escapeAttribute } from "../html/escape.ts";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element. Its content is markup of this same file: texts go through `svgText` or an attribute. */
export function svg(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined
        ? ""
        : ` ${key}="${typeof value === "number" ? Math.round(value * 10) / 10 : escapeAttribute(value)}"`,
    )
    .join("");
  return `<${name}${written}${content === "" ? "/>" : `>${content}</${name}>`}`;
}

/** Words in a picture. No element can mark a revealed character there: it stands as its code. */
export function svgText(text: string, attributes: Attributes): string {
  return svg("text", attributes, escapeAttribute(text));
}

/** What a picture is drawn on; times and languages run from right to left in languages that are written so. */
export class Canvas {
  readonly width: number;
  readonly #isMirrored: boolean;
  readonly #parts: string[] = [];

  constructor({ width, isMirrored }: { readonly width: number; readonly isMirrored: boolean }) {
    this.width = width;
    this.#isMirrored = isMirrored;
  }

  /** The place of something that stands so far from where lines begin. */
  x(fromStart: number): number {
    return this.#isMirrored ? this.width - fromStart : fromStart;
  }

  add(...parts: readonly string[]): void {
    this.#parts.push(...parts);
  }

  /** A rectangle whose near edge stands so far from where lines begin. */
  rect(
    className: string,
    { x, y, width, height }: Record<"x" | "y" | "width" | "height", number>,
    more: Attributes = {},
  ): string {
    const left = this.#isMirrored ? this.width - x - width : x;
    return svg("rect", { class: className, x: left, y, width, height, ...more });
  }

  line(
    className: string,
    from: readonly [x: number, y: number],
    to: readonly [x: number, y: number],
  ): string {
    return svg("path", { class: className, d: `M${this.#point(from)}L${this.#point(to)}` });
  }

  text(
    text: string,
    className: string,
    [x, y]: readonly [x: number, y: number],
    more: Attributes = {},
  ): string {
    return svgText(text, { class: className, x: this.x(x), y, ...more });
  }

  /** Words at a place that is mirrored already. */
  textAt(text: string, className: string, [x, y]: readonly [x: number, y: number]): string {
    return svgText(text, { class: className, x, y });
  }

  /** The whole picture; `label` is what is read out of it. As a `group` it holds links, else it is one image. */
  render({
    height,
    label,
    role,
  }: {
    readonly height: number;
    readonly label: string;
    readonly role: "img" | "group";
  }): string {
    return svg(
      "svg",
      { viewBox: `0 0 ${this.width} ${Math.ceil(height)}`, role, "aria-label": label },
      this.#parts.join(""),
    );
  }

  #point([x, y]: readonly [number, number]): string {
    return `${Math.round(this.x(x) * 10) / 10} ${Math.round(y * 10) / 10}`;
  }
}
