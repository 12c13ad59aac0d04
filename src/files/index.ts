export { appendLines } from "./append-file.ts";
export { fileError, isMissing } from "./file-error.ts";
export { NdjsonIndex, parseJson, readNdjson } from "./ndjson.ts";
export type { NdjsonLine, ReadNdjsonOptions } from "./ndjson.ts";
export { replaceFile } from "./replace-file.ts";
export type { Chunks } from "./replace-file.ts";
