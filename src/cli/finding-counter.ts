import type { Texts } from "../texts/index.ts";
import type { CommandIo } from "./command.ts";
import type { ConnectionEvent } from "./connection.ts";

/** Collects what a workspace's replies made helpferry wonder about, to be said once at the end. */
export class FindingCounter {
  #disagreements = 0;
  #hasNews = true;

  add(event: ConnectionEvent): void {
    this.#disagreements += Number(event.kind === "default-locale-disagrees");
    this.#hasNews &&= event.kind !== "feature-not-available";
  }

  list(): { readonly defaultLocaleDisagrees: number; readonly newsAvailable: boolean } {
    return { defaultLocaleDisagrees: this.#disagreements, newsAvailable: this.#hasNews };
  }

  say(io: CommandIo, texts: Texts): void {
    if (this.#disagreements > 0) {
      io.say(texts.t("pull.defaultLocaleDisagrees", { count: this.#disagreements }));
    }
    if (!this.#hasNews) {
      io.say(texts.t("pull.noNews"));
    }
  }
}
