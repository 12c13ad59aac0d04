import { INTERCOM_LOCALES } from "../model/index.ts";

/**
 * What a workspace holds, as the sandbox stores it: field names of the wire, every id a string, every
 * date in Unix seconds. What differs per locale stands in `content`, the default locale included once.
 */
export interface SandboxContent {
  workspace: WorkspaceRecord;
  /** The first one owns the token: `GET /me` answers with it. */
  admins: AdminRecord[];
  /** The first one is the default for new collections. Its locales are those that can be written. */
  helpCenters: HelpCenterRecord[];
  collections: CollectionRecord[];
  sections: SectionRecord[];
  articles: ArticleRecord[];
  newsfeeds: NewsfeedRecord[];
  newsItems: NewsItemRecord[];
  tags: TagRecord[];
  teams: TeamRecord[];
  segments: SegmentRecord[];
  subscriptionTypes: SubscriptionTypeRecord[];
}

export interface WorkspaceRecord {
  /** `app.id_code` and every object's `workspace_id`. */
  id: string;
  name: string;
  region: "US" | "EU" | "AU";
  timezone: string;
  created_at: number;
}

export interface AdminRecord {
  id: string;
  name: string;
  email: string;
  job_title?: string;
  has_inbox_seat?: boolean;
  team_ids?: string[];
}

export interface HelpCenterRecord {
  id: string;
  identifier: string;
  display_name: string;
  /** Where its pages are, without a slash at the end. */
  url: string;
  custom_domain: string | null;
  website_turned_on: boolean;
  default_locale: string;
  /** The locales it is set up for, the default one among them. */
  locales: string[];
  created_at: number;
  updated_at: number;
}

/** A name and, for collections, a description in one locale. */
export interface GroupContentRecord {
  name: string;
  description?: string | null;
}

interface GroupRecord {
  id: string;
  default_locale: string;
  content: Record<string, GroupContentRecord>;
  order: number;
  icon: string | null;
  /** Kept as loaded until a write; absent means: made from id and name. */
  url?: string | null;
  created_at: number;
  updated_at: number;
}

export interface CollectionRecord extends GroupRecord {
  help_center_id: string | null;
}

export interface SectionRecord extends GroupRecord {
  /** The collection it stands in. */
  parent_id: string;
}

/** One language version of an article. */
export interface ArticleContentRecord {
  title: string;
  description: string | null;
  body: string | null;
  author_id: string;
  state: "published" | "draft";
  created_at: number;
  updated_at: number;
  /** Kept as loaded until a write; absent means: made from id and title. */
  url?: string | null;
}

export interface ArticleRecord {
  id: string;
  default_locale: string;
  content: Record<string, ArticleContentRecord>;
  parent_id: string | null;
  parent_type: "collection" | "section" | null;
  created_at: number;
  updated_at: number;
}

export interface NewsfeedRecord {
  id: string;
  name: string;
  created_at: number;
  updated_at: number;
}

export interface NewsfeedAssignmentRecord {
  newsfeed_id: string;
  published_at: number | null;
}

export interface NewsItemRecord {
  id: string;
  title: string;
  body: string;
  sender_id: string;
  state: "draft" | "live";
  newsfeed_assignments: NewsfeedAssignmentRecord[];
  labels: string[];
  reactions: (string | null)[];
  deliver_silently: boolean;
  cover_image_url: string | null;
  created_at: number;
  updated_at: number;
}

export interface TagRecord {
  id: string;
  name: string;
  /** Names of the segments built on it: while there are any it cannot be deleted. */
  segments?: string[];
}

export interface TeamRecord {
  id: string;
  name: string;
  admin_ids: string[];
}

export interface SegmentRecord {
  id: string;
  name: string;
  person_type: "contact" | "user";
  count: number;
  created_at: number;
  updated_at: number;
}

export interface SubscriptionTypeRecord {
  id: string;
  state: "live" | "draft" | "archived";
  consent_type: "opt_out" | "opt_in";
  content_types: string[];
  translations: { name: string; description: string; locale: string }[];
}

/** A workspace with one admin, one help center in every locale of the schema, and nothing in it. */
export function emptySandboxContent(): SandboxContent {
  const createdAt = Date.UTC(2014, 0, 1) / 1000;
  return {
    workspace: {
      id: "sandbox-workspace",
      name: "Sandbox",
      region: "US",
      timezone: "Etc/UTC",
      created_at: createdAt,
    },
    admins: [{ id: "991267242", name: "Sandbox Admin", email: "admin@help-center.test" }],
    helpCenters: [
      {
        id: "89",
        identifier: "sandbox",
        display_name: "Sandbox Help Center",
        url: "http://help-center.test/sandbox",
        custom_domain: null,
        website_turned_on: true,
        default_locale: "en",
        locales: [...INTERCOM_LOCALES],
        created_at: createdAt,
        updated_at: createdAt,
      },
    ],
    collections: [],
    sections: [],
    articles: [],
    newsfeeds: [],
    newsItems: [],
    tags: [],
    teams: [],
    segments: [],
    subscriptionTypes: [],
  };
}
