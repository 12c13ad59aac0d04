#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { createProcessIo, readVersion } from "./cli/process-io.ts";
import { runCli } from "./cli/run-cli.ts";

// What requests leave behind is soon garbage. V8 would rather let the heap grow to four times what is alive than
// look: memory would grow with the length of a run, and a collection at half as much again costs no time to speak of.
setFlagsFromString("--heap-growing-percent=50");

process.exitCode = await runCli(process.argv.slice(2), createProcessIo(), readVersion());
