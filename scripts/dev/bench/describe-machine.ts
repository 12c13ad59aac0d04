import { cpus, totalmem, type } from "node:os";

/** The day, Node.js and the machine, for what is measured here and now. */
export function describeMachine(): string {
  const day = new Date().toISOString().slice(0, 10);
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB of memory`;
  return `${day}: Node.js ${process.version}, ${type()}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${memory}`;
}
