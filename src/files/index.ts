export { appendLines, createAppender } from "./append-file.ts";
export { fileError, isMissing } from "./file-error.ts";
export { isRunning } from "./is-running.ts";
export { decodeUtf8, NdjsonIndex, parseJson, readNdjson } from "./ndjson.ts";
export type { NdjsonLine, ReadNdjsonOptions } from "./ndjson.ts";
export { replaceFile } from "./replace-file.ts";
export type { Chunks } from "./replace-file.ts";
export { readJsonValues } from "./read-json-values.ts";
export type { JsonEntry, JsonFault, JsonSource } from "./read-json-values.ts";
