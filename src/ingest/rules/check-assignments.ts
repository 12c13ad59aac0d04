import type { Newsfeed, NewsfeedAssignment } from "../../model/index.ts";
import type { NewsDraft } from "../types.ts";
import { checkDate } from "./check-date.ts";
import { describeNamed, resolveName, type Named } from "./resolve-name.ts";
import type { CheckContext, Say } from "./rule.ts";

/**
 * The newsfeeds an item appears in, each with its date to the second: "use this field if you want to set a
 * publish date in the past" (OpenAPI 2.9 `newsfeed_assignment`).
 */
export function checkAssignments(
  draft: NewsDraft,
  context: CheckContext,
  say: Say,
  state: "live" | "draft",
): readonly NewsfeedAssignment[] {
  const dates = new DateChecker(context, say);
  const wanted =
    draft.newsfeeds.length > 0
      ? draft.newsfeeds.map(({ newsfeed, publishedAt }) => ({
          newsfeedId: findNewsfeed(newsfeed, context, say),
          publishedAt: dates.check(publishedAt ?? draft.publishedAt),
        }))
      : context.choices.newsfeedIds.map((newsfeedId) => ({
          newsfeedId,
          publishedAt: dates.check(draft.publishedAt),
        }));
  const assignments = withoutTwins(wanted, say);
  const date =
    draft.publishedAt ?? draft.newsfeeds.find(({ publishedAt }) => publishedAt !== null)?.publishedAt;
  const hasDate = date !== undefined && date !== null && date.trim() !== "";
  if (assignments.length === 0) {
    if (state === "live") {
      say("no-newsfeed", "newsfeeds");
    } else if (hasDate) {
      say("date-without-newsfeed", "publishedAt", { found: date });
    }
  } else if (state === "draft" && hasDate) {
    say("draft-with-date", "publishedAt", { found: date });
  } else if (
    state === "live" &&
    assignments.some(({ publishedAt }) => publishedAt === null) &&
    !dates.refused
  ) {
    say("no-date", "publishedAt");
  }
  return assignments;
}

/** Reads each date once, so that one that stands in three newsfeeds is not complained about three times. */
class DateChecker {
  readonly #context: CheckContext;
  readonly #say: Say;
  readonly #known = new Map<string, string | null>();
  refused = false;

  constructor(context: CheckContext, say: Say) {
    this.#context = context;
    this.#say = say;
  }

  check(text: string | null): string | null {
    if (text === null || text.trim() === "") {
      return null;
    }
    const known = this.#known.get(text);
    if (known !== undefined) {
      return known;
    }
    const iso = checkDate(text, this.#context, this.#say);
    this.refused ||= iso === null;
    this.#known.set(text, iso);
    return iso;
  }
}

function findNewsfeed(text: string, { newsfeeds }: CheckContext, say: Say): string {
  const named = newsfeeds.map(nameNewsfeed);
  const fits = resolveName(text, named);
  if (fits.length !== 1) {
    const isUnknown = fits.length === 0;
    say(isUnknown ? "unknown-newsfeed" : "ambiguous-newsfeed", "newsfeeds", {
      found: text,
      wanted: describeNamed(isUnknown ? named : fits),
    });
  }
  return fits[0]?.id ?? text;
}

/** A newsfeed is known by id and name. */
export function nameNewsfeed({ id, name }: Newsfeed): Named {
  return { id, names: [name] };
}

function withoutTwins(assignments: readonly NewsfeedAssignment[], say: Say): readonly NewsfeedAssignment[] {
  const byId = new Map<string, NewsfeedAssignment>();
  for (const assignment of assignments) {
    const twin = byId.get(assignment.newsfeedId);
    if (twin === undefined) {
      byId.set(assignment.newsfeedId, assignment);
    } else if (twin.publishedAt !== assignment.publishedAt) {
      say("newsfeed-twice", "newsfeeds", { found: assignment.newsfeedId });
    }
  }
  return [...byId.values()];
}
