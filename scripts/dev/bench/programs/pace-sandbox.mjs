// A sandbox in a process of its own. Arguments: helpferry's library, then the options as JSON. Says where it is;
// once its standard input ends, prints what became of each rate window.
import { once } from "node:events";

const [library, optionsText] = process.argv.slice(2);
const { createSandbox, emptySandboxContent, serveSandbox } = await import(library);
const windows = [];
const sandbox = createSandbox({
  content: emptySandboxContent(),
  now: Date.now,
  random: Math.random,
  sleep: async (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  onRequest: () => undefined,
  onWindow: (use) => windows.push(use),
  ...JSON.parse(optionsText),
});
const server = await serveSandbox(sandbox, { port: 0 });
console.log(server.url);
process.stdin.resume();
await once(process.stdin, "end");
console.log(JSON.stringify(windows));
await server.close();
