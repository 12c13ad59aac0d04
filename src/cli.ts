#!/usr/bin/env node
import { createProcessIo, readVersion } from "./cli/process-io.ts";
import { runCli } from "./cli/run-cli.ts";

process.exitCode = await runCli(process.argv.slice(2), createProcessIo(), readVersion());
