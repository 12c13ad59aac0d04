import { escapeAttribute, renderText } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { RenderedMark } from "../body/render-body.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { Publication, ShownText, Standing } from "../types.ts";
import type { Walk } from "./context.ts";
import { nameInSentence, ownLanguage } from "./language.ts";

/** What can be marked. Each has a word, a shape and a colour of its own. */
export type MarkKind = "missing" | "stale" | "draft";

type MarkedText = Pick<ShownText, "source" | "locale"> & { readonly standing: Exclude<Standing, "own"> };

/** Numbers the marks of a page in the order they are written, and leads from each to its neighbours. */
export class MarkPrinter {
  readonly #walk: Walk;
  readonly #texts: Texts;
  #last = 0;

  constructor(walk: Walk, texts: Texts) {
    this.#walk = walk;
    this.#texts = texts;
  }

  /** The next mark of the page. In a link no other link may stand. */
  next(kind: MarkKind, why: string, { isInLink }: { readonly isInLink: boolean }): RenderedMark {
    this.#last += 1;
    const at = this.#last;
    const steps = isInLink
      ? ""
      : this.#step("bar.previous", at === 1 ? this.#walk.before : `#m${at - 1}`, "back") +
        this.#step("bar.next", at === this.#walk.marks ? this.#walk.after : `#m${at + 1}`, "on");
    return {
      attributes: ` class="place ${kind}" id="m${at}" tabindex="-1"`,
      tag: `<span class="tag ${kind}"${ownLanguage(this.#texts)}><span class="shape"></span>${renderText(why)}${steps}</span> `,
    };
  }

  /** Content with the mark that its standing asks for, which is numbered before those in it. */
  around(text: ShownText, write: () => string): string {
    const { standing, source, locale } = text;
    if (standing === "own") {
      return write();
    }
    const why = this.why({ standing, source, locale });
    return standing === "fallback"
      ? `<div class="aside">${renderTag("fallback", why, this.#texts)} ${write()}</div>\n`
      : this.block(standing, why, write);
  }

  /** Content with a mark above it. */
  block(kind: MarkKind, why: string, write: () => string = () => ""): string {
    const { attributes, tag } = this.next(kind, why, { isInLink: false });
    return `<div${attributes}>${tag}${write()}</div>\n`;
  }

  /** What a standing means, in words. */
  why({ standing, source, locale }: MarkedText): string {
    const language = nameInSentence(standing === "stale" ? source : locale, this.#texts);
    return this.#texts.t(`preview.why.${standing}`, { language });
  }

  /** What it means that readers do not see something; null where they do. */
  whyHidden(publication: Publication, locale: LocaleCode | null): string | null {
    switch (publication.kind) {
      case "published":
        return null;
      case "draft":
        return locale === null
          ? this.#texts.t("preview.why.draft")
          : this.#texts.t("preview.why.draftIn", { language: nameInSentence(locale, this.#texts) });
      case "unassigned":
        return this.#texts.t("preview.why.unassigned");
      case "planned":
        return this.#texts.t("preview.why.planned", { date: this.#texts.dateTime(publication.at) });
    }
  }

  #step(key: "bar.previous" | "bar.next", href: string | null, way: string): string {
    const label = escapeAttribute(this.#texts.t(`preview.${key}`));
    return href === null
      ? ""
      : ` <a class="step ${way}" href="${escapeAttribute(href)}" aria-label="${label}" title="${label}"></a>`;
  }
}

/** Words with a shape, which are no place to walk to. */
export function renderTag(kind: MarkKind | "fallback", text: string, texts: Texts): string {
  return `<span class="tag ${kind}"${ownLanguage(texts)}><span class="shape"></span>${renderText(text)}</span>`;
}
