import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { createTestIo } from "../testing/test-io.ts";
import { loadReaderTexts } from "./reader-texts.ts";

interface Given {
  readonly option?: string;
  readonly variable?: string;
  readonly config?: unknown;
}

async function languageOf({ option, variable, config }: Given): Promise<string> {
  const cwd = await makeTemporaryFolder();
  if (config !== undefined) {
    await writeFile(join(cwd, "helpferry.config.json"), JSON.stringify(config));
  }
  const io = createTestIo({ cwd, env: variable === undefined ? {} : { HELPFERRY_LANGUAGE: variable } });
  return (await loadReaderTexts(io, option === undefined ? {} : { language: option })).language;
}

test.each<[Given, string]>([
  [{}, "en"],
  [{ config: {} }, "en"],
  [{ config: { language: "ja" } }, "ja"],
  [{ variable: "fr", config: { language: "ja" } }, "fr"],
  [{ option: "de", variable: "fr", config: { language: "ja" } }, "de"],
  [{ option: "en", variable: "fr" }, "en"],
  [{ variable: " PT-br " }, "pt-BR"],
  [{ variable: "", config: { language: "zh-cn" } }, "zh-CN"],
])(
  "the option counts more than the environment, and that more than the config: %j",
  async (given, language) => {
    expect(await languageOf(given)).toBe(language);
  },
);

test.each<[Given, string]>([
  [{ variable: "tlh" }, "HELPFERRY_LANGUAGE"],
  [{ config: { language: "tlh" } }, '"language" of helpferry.config.json'],
])("a language that helpferry does not speak is refused: %j", async (given, place) => {
  const failure: unknown = await languageOf(given).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ConfigError);
  expect(failure).toMatchObject({ code: "language-unknown" });
  expect(String(failure)).toContain(`${place} names no language`);
});
