import { describeLocale, type LocaleCode } from "../model/index.ts";
import type { LocaleView } from "./view.ts";

/** A locale as people see it: its name and the direction it is written in. */
export function viewLocale(code: LocaleCode): LocaleView {
  const { english, direction } = describeLocale(code);
  return { code, name: english, direction };
}
