import type { NewsDraft, SourcePlace } from "./types.ts";

/** A draft that says nothing but where it stands; a parser fills in what it finds. */
export function blankDraft(place: SourcePlace): NewsDraft {
  return {
    place,
    externalId: null,
    title: null,
    body: null,
    bodyFormat: "html",
    state: null,
    sender: null,
    newsfeeds: [],
    publishedAt: null,
    labels: [],
    reactions: [],
    deliverSilently: null,
    coverImageUrl: null,
    link: null,
    locale: null,
  };
}
