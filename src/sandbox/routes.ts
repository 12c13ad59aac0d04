import { adminRoutes } from "./admins.ts";
import { articleRoutes } from "./articles.ts";
import { collectionRoutes } from "./collections.ts";
import { helpCenterRoutes } from "./help-centers.ts";
import { newsItemRoutes } from "./news-items.ts";
import { newsfeedRoutes } from "./newsfeeds.ts";
import type { Route } from "./router.ts";
import { sectionRoutes } from "./sections.ts";
import { segmentRoutes } from "./segments.ts";
import { subscriptionTypeRoutes } from "./subscription-types.ts";
import { tagRoutes } from "./tags.ts";
import { teamRoutes } from "./teams.ts";

/** Everything the sandbox answers. A new resource is a file of its own and a line here. */
export const routes: readonly Route[] = [
  ...adminRoutes,
  ...helpCenterRoutes,
  ...collectionRoutes,
  ...sectionRoutes,
  ...articleRoutes,
  ...newsItemRoutes,
  ...newsfeedRoutes,
  ...tagRoutes,
  ...teamRoutes,
  ...segmentRoutes,
  ...subscriptionTypeRoutes,
];
