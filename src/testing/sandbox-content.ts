import {
  emptySandboxContent,
  type ArticleContentRecord,
  type ArticleRecord,
  type CollectionRecord,
  type NewsfeedRecord,
  type NewsItemRecord,
  type SandboxContent,
  type SectionRecord,
} from "../sandbox/index.ts";

/** 1 March 2024 00:00:00 UTC in Unix seconds: when the builders' objects were made. */
export const BUILT_AT = 1_709_251_200;

/** The id of the one admin of `emptySandboxContent()`. */
export const ADMIN_ID = "991267242";

/** An empty workspace with what is given in it. */
export function aWorkspace(content: Partial<SandboxContent> = {}): SandboxContent {
  return { ...emptySandboxContent(), ...content };
}

export function aCollection(given: Partial<CollectionRecord> = {}): CollectionRecord {
  return {
    id: "161",
    default_locale: "en",
    content: { en: { name: "Billing", description: "Invoices and payment" } },
    order: 1,
    icon: "bookmark",
    help_center_id: "89",
    created_at: BUILT_AT,
    updated_at: BUILT_AT,
    ...given,
  };
}

export function aSection(given: Partial<SectionRecord> = {}): SectionRecord {
  return {
    id: "191",
    default_locale: "en",
    content: { en: { name: "Invoices" } },
    order: 1,
    icon: null,
    parent_id: "161",
    created_at: BUILT_AT,
    updated_at: BUILT_AT,
    ...given,
  };
}

/** Sections 1001, 1002 … of collection 161, each a second newer than the one before. */
export function manySections(count: number): SectionRecord[] {
  return Array.from({ length: count }, (_, index) =>
    aSection({
      id: String(1001 + index),
      content: { en: { name: `Section ${String(index + 1)}` } },
      order: index + 1,
      updated_at: BUILT_AT + index,
    }),
  );
}

/** One language version of an article. */
export function anArticleVersion(given: Partial<ArticleContentRecord> = {}): ArticleContentRecord {
  return {
    title: "How to read an invoice",
    description: "Every line explained",
    body: '<p class="no-margin">The total is at the end.</p>',
    author_id: ADMIN_ID,
    state: "published",
    created_at: BUILT_AT,
    updated_at: BUILT_AT,
    ...given,
  };
}

export function anArticle(given: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    id: "35",
    default_locale: "en",
    content: { en: anArticleVersion() },
    parent_id: "161",
    parent_type: "collection",
    created_at: BUILT_AT,
    updated_at: BUILT_AT,
    ...given,
  };
}

export function aNewsfeed(given: Partial<NewsfeedRecord> = {}): NewsfeedRecord {
  return { id: "53", name: "Visitor Feed", created_at: BUILT_AT, updated_at: BUILT_AT, ...given };
}

/** A live item in newsfeed 53. */
export function aNewsItem(given: Partial<NewsItemRecord> = {}): NewsItemRecord {
  return {
    id: "33",
    title: "Halloween is here!",
    body: "<p>New costumes in store</p>",
    sender_id: ADMIN_ID,
    state: "live",
    newsfeed_assignments: [{ newsfeed_id: "53", published_at: 1_664_638_214 }],
    labels: ["New", "Product"],
    reactions: ["😆", "😅"],
    deliver_silently: true,
    cover_image_url: null,
    created_at: BUILT_AT,
    updated_at: BUILT_AT,
    ...given,
  };
}
