import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { FormatError } from "../errors.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { openSandboxFile, type KeptSandbox } from "./sandbox-file.ts";
import { startSandbox, type StartedSandbox, type StartSandboxOptions } from "./start-sandbox.ts";

const CLI = fileURLToPath(new URL("../cli.ts", import.meta.url));
const LOADER = fileURLToPath(new URL("../../node_modules/tsx/dist/loader.mjs", import.meta.url));

let folder: string;
let data: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
  data = join(folder, "kept", "sandbox.json");
});

async function start(options: Partial<StartSandboxOptions> = {}): Promise<StartedSandbox> {
  return startSandbox({
    port: 0,
    now: () => new Date(),
    sleep: async () => undefined,
    onRequest: () => undefined,
    ...options,
  });
}

async function call(url: string, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(url + path, {
    method,
    headers: { Authorization: "Bearer sandbox-token", "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function tagNames(url: string): Promise<readonly string[]> {
  const { data: tags } = (await (await call(url, "GET", "/tags")).json()) as { data: { name: string }[] };
  return tags.map(({ name }) => name);
}

describe("a sandbox with a file of its own", () => {
  it("goes on where it was, gives no id twice, and says so", async () => {
    const first = await start({ data });
    expect(first.continued).toBe(false);
    await call(first.url, "POST", "/tags", { name: "kept" });
    await call(first.url, "POST", "/tags", { name: "gone" });
    await call(first.url, "DELETE", "/tags/2");
    await first.close();
    const second = await start({ data });
    expect(second.continued).toBe(true);
    expect(await tagNames(second.url)).toEqual(["kept"]);
    expect(await (await call(second.url, "POST", "/tags", { name: "new" })).json()).toMatchObject({
      id: "3",
    });
    await second.close();
  });

  it("has every write that was answered after a kill", async () => {
    const child = spawn(process.execPath, ["--import", LOADER, CLI, "sandbox", "--data", data, "--json"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [said] = (await once(child.stdout, "data")) as [Buffer];
    const { url } = JSON.parse(said.toString("utf8")) as { url: string };
    const answered: string[] = [];
    const writes = Array.from({ length: 40 }, async (_, index) => {
      const name = `tag ${index}`;
      await call(url, "POST", "/tags", { name }).then(
        () => answered.push(name),
        () => undefined,
      );
      if (answered.length >= 15) {
        child.kill("SIGKILL");
      }
    });
    await Promise.all([...writes, once(child, "close")]);
    const again = await start({ data });
    expect(answered.length).toBeGreaterThanOrEqual(15);
    expect(await tagNames(again.url)).toEqual(expect.arrayContaining(answered));
    await again.close();
  });

  it.each(["{", '{"kind":"helpferry-plan"}', "[]"])("does not overwrite another file: %s", async (text) => {
    const path = join(folder, "other.json");
    await writeFile(path, text);
    await expect(start({ data: path })).rejects.toThrow(FormatError);
    expect(await readFile(path, "utf8")).toBe(text);
  });
});

describe("openSandboxFile()", () => {
  it("writes many saves in a few goes, each with the newest content", async () => {
    const file = openSandboxFile(data);
    let writes = 0;
    let version = 0;
    const keep = (): KeptSandbox => {
      writes += 1;
      return { multilingual: true, lastIds: { tag: version } } as unknown as KeptSandbox;
    };
    const saves = Array.from({ length: 50 }, async (_, index) => {
      version = index + 1;
      await file.save(keep);
    });
    await Promise.all(saves);
    expect(writes).toBeLessThanOrEqual(2);
    expect(JSON.parse(await readFile(data, "utf8"))).toMatchObject({ lastIds: { tag: 50 } });
  });

  it("tells those who wait that it failed, and saves the next all the same", async () => {
    const file = openSandboxFile(join(folder, "again.json"));
    const keep = (): KeptSandbox => ({ content: {} }) as unknown as KeptSandbox;
    const circular = (): KeptSandbox => {
      throw new TypeError("cannot be kept");
    };
    await expect(file.save(circular)).rejects.toThrow("cannot be kept");
    await file.save(keep);
    expect(await readFile(join(folder, "again.json"), "utf8")).toContain("helpferry-sandbox");
  });
});

describe("the sandbox's clock", () => {
  it("runs ahead or behind by --clock-skew, dates and windows with it", async () => {
    const sandbox = await start({ clockSkewSeconds: -600, now: () => new Date(Date.UTC(2030, 0, 1, 12)) });
    const reply = await call(sandbox.url, "GET", "/me");
    await sandbox.close();
    expect(reply.headers.get("date")).toBe("Tue, 01 Jan 2030 11:50:00 GMT");
    expect(reply.headers.get("x-ratelimit-reset")).toBe(String(Date.UTC(2030, 0, 1, 11, 50, 10) / 1000));
  });
});
