import type { NewsfeedRecord } from "./content.ts";
import type { JsonObject } from "../model/index.ts";
import { renderNewsItem, sortNews } from "./news-items.ts";
import { paginate } from "./page.ts";
import { notFound } from "./refusal.ts";
import type { Call, Route } from "./router.ts";

const FEEDS_PER_PAGE = 10;
const ITEMS_PER_PAGE = 20;

/** Newsfeeds can only be read through the API. */
export const newsfeedRoutes: readonly Route[] = [
  { method: "GET", path: "/news/newsfeeds", handle: listNewsfeeds },
  { method: "GET", path: "/news/newsfeeds/:id", handle: (call) => renderNewsfeed(findNewsfeed(call)) },
  { method: "GET", path: "/news/newsfeeds/:id/items", handle: listItems },
];

function listNewsfeeds(call: Call): JsonObject {
  return paginate({
    items: [...call.state.newsfeeds.values()].sort((left, right) => Number(left.id) - Number(right.id)),
    defaultPerPage: FEEDS_PER_PAGE,
    url: call.url,
    switches: call.switches,
    render: renderNewsfeed,
  });
}

/** Live items only: drafts do not show, whatever they are assigned to. */
function listItems(call: Call): JsonObject {
  const { id } = findNewsfeed(call);
  const items = [...call.state.newsItems.values()].filter(
    (item) => item.state === "live" && item.newsfeed_assignments.some((each) => each.newsfeed_id === id),
  );
  return paginate({
    items: sortNews(call, items),
    defaultPerPage: ITEMS_PER_PAGE,
    url: call.url,
    switches: call.switches,
    render: (item) => renderNewsItem(call, item),
  });
}

function findNewsfeed(call: Call): NewsfeedRecord {
  const newsfeed = call.state.newsfeeds.get(call.params["id"] ?? "");
  if (newsfeed === undefined) {
    throw notFound();
  }
  return newsfeed;
}

function renderNewsfeed(newsfeed: NewsfeedRecord): JsonObject {
  return {
    id: newsfeed.id,
    type: "newsfeed",
    name: newsfeed.name,
    created_at: newsfeed.created_at,
    updated_at: newsfeed.updated_at,
  };
}
