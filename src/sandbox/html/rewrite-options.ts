import type { Node } from "./node.ts";

/** How the rewriting goes where Intercom's documentation leaves it open: the sandbox's switches. */
export interface RewriteOptions {
  readonly headingIds: "added" | "absent";
  readonly deepHeadings: "h2" | "kept";
  readonly callouts: "lost" | "kept";
  /** When images are signed, in Unix seconds. */
  readonly nowSeconds: number;
}

export interface RewriteContext {
  readonly options: RewriteOptions;
  /** A link cannot hold another: the inner one is unwrapped. */
  readonly isInLink?: boolean;
  /** Rewrites the blocks inside a list item or table cell: handed down, since blocks hold blocks. */
  readonly rewriteFlow: (nodes: readonly Node[], context: RewriteContext) => Node[];
}
