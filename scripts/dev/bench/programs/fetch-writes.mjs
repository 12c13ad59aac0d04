// Sends the writes of a plan, ten at a time, and nothing else. Arguments: the address of the sandbox, the plan.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import pLimit from "p-limit";

const [url, plan] = process.argv.slice(2);
const headers = {
  authorization: "Bearer sandbox-token",
  "intercom-version": "2.9",
  "content-type": "application/json",
};
const gate = pLimit(10);
const sent = [];
for await (const line of createInterface({ input: createReadStream(plan) })) {
  const { remoteId, changes } = JSON.parse(line);
  if (changes !== undefined) {
    const body = JSON.stringify(Object.fromEntries(changes.map(({ field, after }) => [field, after])));
    sent.push(
      gate(async () => {
        const reply = await fetch(`${url}/help_center/sections/${remoteId}`, {
          method: "PUT",
          headers,
          body,
        });
        return (await reply.json()).id;
      }),
    );
  }
}
const ids = await Promise.all(sent);
console.log(ids.filter((id) => id !== undefined).length);
