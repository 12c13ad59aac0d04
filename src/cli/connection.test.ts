import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Command } from "commander";
import { afterEach, expect, test } from "vitest";

import { CONFIG_FILE } from "../config/index.ts";
import { startSandboxServer } from "../testing/sandbox-server.ts";
import { createTestIo, type TestIo, type TestIoOptions } from "../testing/test-io.ts";
import { addConnectionOptions, connect } from "./connection.ts";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(cleanups.splice(0).map(async (cleanUp) => cleanUp()));
});

async function aFolder(config?: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "helpferry-connection-"));
  cleanups.push(async () => rm(folder, { recursive: true }));
  if (config !== undefined) {
    await writeFile(join(folder, CONFIG_FILE), JSON.stringify(config));
  }
  return folder;
}

async function aSandbox() {
  const sandbox = await startSandboxServer();
  cleanups.push(async () => sandbox.close());
  return sandbox;
}

/** Its `now` stands still, as in tests of commands: nothing that waits may rely on it. */
function anIo(options: Pick<TestIoOptions, "env" | "cwd">): TestIo {
  return createTestIo({ ...options, now: () => new Date("2025-01-01T00:00:00Z") });
}

function parseOptions(...args: readonly string[]) {
  const command = new Command("pull").exitOverride();
  addConnectionOptions(command);
  command.parse([...args], { from: "user" });
  return command.opts();
}

test("the environment opens a workspace", async () => {
  const { url, token } = await aSandbox();
  const env = { INTERCOM_ACCESS_TOKEN: token, INTERCOM_BASE_URL: url };
  const workspace = await connect(anIo({ env, cwd: await aFolder() }), parseOptions());
  expect(workspace).toMatchObject({ apiVersion: "2.9", baseUrl: url });
  expect(await workspace.identify()).toMatchObject({ workspaceId: "sandbox-workspace" });
});

test("--workspace opens the one of that name in the config", async () => {
  const { url, token } = await aSandbox();
  const cwd = await aFolder({ workspaces: { staging: { tokenEnv: "INTERCOM_STAGING", baseUrl: url } } });
  const io = anIo({ env: { INTERCOM_STAGING: token }, cwd });
  const workspace = await connect(io, parseOptions("--workspace", "staging", "--default-locale", "pt_BR"));
  expect(await workspace.identify()).toMatchObject({ workspaceName: "Sandbox" });
  expect(workspace.languages().defaultLocale).toBe("pt-BR");
});

test("a config that came with a repository cannot send the token away; --allow-host can", async () => {
  const cwd = await aFolder({
    workspaces: { x: { tokenEnv: "INTERCOM_X", baseUrl: "https://gateway.example" } },
  });
  const io = anIo({ env: { INTERCOM_X: "token" }, cwd });
  await expect(connect(io, parseOptions("--workspace", "x"))).rejects.toMatchObject({
    code: "host-not-allowed",
  });
  const options = parseOptions(
    "--workspace",
    "x",
    "--allow-host",
    "other.example",
    "--allow-host",
    "gateway.example",
  );
  expect((await connect(io, options)).baseUrl).toBe("https://gateway.example");
});

test("a version helpferry does not speak and a config that cannot be read are said before anything is sent", async () => {
  const env = { INTERCOM_ACCESS_TOKEN: "token" };
  const unknownVersion = connect(anIo({ env, cwd: await aFolder() }), parseOptions("--api-version", "9.9"));
  await expect(unknownVersion).rejects.toMatchObject({ code: "api-version-unknown" });
  const noFolder = anIo({ env, cwd: join(await aFolder({}), CONFIG_FILE) });
  await expect(connect(noFolder, parseOptions())).rejects.toMatchObject({ code: "config-unreadable" });
});
