// Parses the lines of NDJSON files and nothing else. Arguments: the files.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

let objects = 0;
for (const path of process.argv.slice(2)) {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    objects += Number(JSON.parse(line) !== null);
  }
}
console.log(objects);
