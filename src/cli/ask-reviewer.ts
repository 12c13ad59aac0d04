import { UsageError } from "../errors.ts";
import { MOST_NAME_CHARS } from "../review/index.ts";
import type { Texts } from "../texts/index.ts";
import type { CommandIo } from "./command.ts";

/**
 * Whose decisions are kept: as given, else as answered on a terminal, else as Git or the system knows who is there.
 * Throws UsageError where nobody says, and for a name that is none.
 */
export async function askReviewer(io: CommandIo, given: unknown, texts: Texts): Promise<string> {
  const name = typeof given === "string" ? given : await askOrSuggest(io, texts);
  const trimmed = name.trim();
  if (trimmed === "" || trimmed.length > MOST_NAME_CHARS) {
    throw new UsageError({
      code: "no-reviewer",
      message: `Cannot tell who reviews: found ${trimmed === "" ? "no name" : "a name that is too long"}, wanted one of up to ${MOST_NAME_CHARS} characters.`,
      hint: 'Say it with --reviewer "Ada Lovelace"; it is kept with each decision.',
    });
  }
  return trimmed;
}

async function askOrSuggest(io: CommandIo, texts: Texts): Promise<string> {
  const git = (await io.runProgram("git", ["config", "user.name"]))?.trim() ?? "";
  const suggestion = git === "" ? (io.env["USER"] ?? io.env["USERNAME"] ?? "") : git;
  const answer = (await io.ask(texts.t("review.asks", { suggestion })))?.trim() ?? "";
  return answer === "" ? suggestion : answer;
}
