import { expect, test } from "vitest";
import { openRemote, openWorkingCopy } from "../snapshot/index.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { listWritingOrder } from "./list-writing-order.ts";

function published(id: string, ...dates: readonly string[]) {
  const assignments = dates.map((publishedAt, index) => ({ newsfeedId: String(index), publishedAt }));
  return anObject("news-item", id, { settings: { assignments } });
}

test("listWritingOrder() puts new news last and oldest first, by the first of its dates", async () => {
  const { folder } = await makeSnapshot([
    published("9", "2030-01-01T00:00:00Z"),
    published("new-a", "2021-05-01T00:00:00Z"),
    published("new-b", "2023-01-01T00:00:00Z", "2014-01-01T00:00:00Z"),
    published("new-c", "2019-02-28T10:00:01Z"),
    published("new-d"),
  ]);
  const working = await openWorkingCopy(folder, "news-item");
  const remote = await openRemote(folder, "ws_1");
  expect(await listWritingOrder(working, "news-item", remote)).toEqual([
    "9",
    "new-d",
    "new-b",
    "new-c",
    "new-a",
  ]);
  await working.close();
});
