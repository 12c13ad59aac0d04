export { diffBlocks } from "./diff-blocks.ts";
export { diffWords } from "./diff-words.ts";
export type { DiffPart } from "./diff-words.ts";
export { markChanges } from "./mark-changes.ts";
