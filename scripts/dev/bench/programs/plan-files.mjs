// Plans a snapshot against a workspace whose content is in files, so that no network is measured.
// Loads what `helpferry plan` loads before it writes reports.
// Arguments: the folder of the built program, the snapshot, folder with the live content, the plan to write.
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [dist, folder, live, out] = process.argv.slice(2);
const load = async (module) => import(pathToFileURL(join(dist, module)));
const { openSnapshot } = await load("snapshot/index.js");
const { planChanges } = await load("workflows/plan-changes.js");
const { origin } = (await openSnapshot(folder)).header;
const FILES = { collection: "collections.ndjson", section: "sections.ndjson" };

const workspace = {
  identify: async () => ({ workspaceId: origin.workspaceId, workspaceName: origin.name }),
  async *list(resource) {
    if (FILES[resource] !== undefined) {
      for await (const line of createInterface({ input: createReadStream(join(live, FILES[resource])) })) {
        yield JSON.parse(line);
      }
    }
  },
  languages: () => ({ multilingual: true, defaultLocale: "en" }),
  unavailable: () => new Set(),
  requests: () => ({ limitPerWindow: 1000, windowSeconds: 10 }),
};
const { counts } = await planChanges({
  folder,
  out,
  workspace,
  apiVersion: origin.apiVersion,
  now: () => new Date(0),
});
console.log(counts.changes);
