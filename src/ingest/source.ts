import type { IngestFinding, NewsDraft } from "./types.ts";

/** A file as somebody gave it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person said on the command line about how to read a file. */
export interface ReadOptions {
  /** Where the file was fetched from: what its relative links are relative to, unless it says so itself. */
  readonly url?: string;
  /** Which column of a table holds which field: `published_at` → `Datum`; "" for a field not to be read. */
  readonly columns?: ReadonlyMap<string, string>;
  /** What bodies are written in where the file does not say; each body is looked at otherwise. */
  readonly bodyFormat?: NewsDraft["bodyFormat"];
}

/** What a file holds. Nothing is dropped without a finding that says so. */
export interface ReadDrafts {
  readonly drafts: readonly NewsDraft[];
  readonly findings: readonly IngestFinding[];
}

/**
 * A kind of file that news is read from. Each lives in a folder of its own here (`feeds/`, `markdown/`) and
 * is registered by a line in `DRAFT_SOURCES` in `read-drafts.ts`.
 */
export interface DraftSource {
  readonly name: string;
  /** For people: `an RSS, Atom or JSON feed`. */
  readonly what: string;
  /** True where the file's name or how it begins says that it is of this kind. Never throws. */
  recognises(file: SourceFile): boolean;
  /** Throws FormatError for a file of which nothing can be trusted. */
  read(file: SourceFile, options: ReadOptions): Promise<ReadDrafts>;
}
