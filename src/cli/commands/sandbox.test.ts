import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { createTestIo } from "../../testing/test-io.ts";
import { sandboxCommand } from "./sandbox.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

type Environment = Readonly<Record<string, string>>;

/** Runs the command until it has said where it is, lets the test use it, then presses Ctrl-C. */
async function runSandbox(
  options: Readonly<Record<string, unknown>>,
  use?: (exported: Environment) => Promise<void>,
): Promise<{ readonly exitCode: number; readonly said: string; readonly out: string }> {
  const stop = new AbortController();
  const io = createTestIo({ cwd: root, signal: stop.signal });
  const run: { ended: Promise<number> } = { ended: Promise.resolve(0) };
  const out = await new Promise<string>((resolve, reject) => {
    run.ended = sandboxCommand.run({ ...io, out: resolve }, [], options);
    run.ended.catch(reject);
  });
  await use?.(readExports(out));
  stop.abort();
  return { exitCode: await run.ended, said: io.said.join("\n"), out };
}

function readExports(out: string): Environment {
  return Object.fromEntries(
    [...out.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
}

describe("helpferry sandbox", () => {
  it("prints the two lines to export, answers until Ctrl-C, and prints each request", async () => {
    const result = await runSandbox({ from: "data/sample", log: true }, async (env) => {
      const reply = await fetch(`${env["INTERCOM_BASE_URL"] ?? ""}/help_center/sections?per_page=1`, {
        headers: { Authorization: `Bearer ${env["INTERCOM_ACCESS_TOKEN"] ?? ""}` },
      });
      expect(await reply.json()).toMatchObject({ total_count: 18 });
    });
    expect(result.exitCode).toBe(0);
    expect(result.out).toMatch(
      /^export INTERCOM_BASE_URL=http:\/\/127\.0\.0\.1:\d+\nexport INTERCOM_ACCESS_TOKEN=sandbox-token\n$/,
    );
    expect(result.said).toContain("Brindlebook");
    expect(result.said).toMatch(/GET \/help_center\/sections\?per_page=1 → 200/);
  });

  it("lists every switch as unverified, with the value it has", async () => {
    const { said } = await runSandbox({ switch: ["null-locale=delete"] });
    expect(said).toContain("Unverified against Intercom");
    expect(said).toContain(
      "null-locale=delete  What does writing null for a locale do? (ignore, delete, 400)",
    );
    expect(said).toContain("retry-after=absent");
  });

  it("gives the same as JSON", async () => {
    const { out } = await runSandbox({ json: true, token: "tok" });
    expect(JSON.parse(out)).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as unknown,
      token: "tok",
      unverified: expect.arrayContaining([
        { name: "null-locale", value: "ignore", values: ["ignore", "delete", "400"] },
      ]) as unknown,
    });
  });

  it.each([
    [{ port: "99999" }, "wrong-option"],
    [{ rateLimit: "many" }, "wrong-option"],
    [{ switch: ["x=y"] }, "unknown-switch"],
    [{ fault: ["x"] }, "unknown-fault"],
    [{ from: "data/nowhere" }, "no-snapshot"],
  ])("refuses %j before it starts", async (options, code) => {
    await expect(runSandbox(options)).rejects.toThrow(expect.objectContaining({ code }));
  });
});
