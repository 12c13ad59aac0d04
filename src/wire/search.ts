import { z } from "zod";

import type { Wire } from "./definition.ts";
import { choice, list, oneOf, text, wire } from "./definition.ts";
import { object } from "./object.ts";
import { startingAfterPaging } from "./paging.ts";

export const singleFilterSearchRequest = object({
  field: text,
  operator: choice("=", "!=", "IN", "NIN", "<", ">", "~", "!~", "^", "$"),
  value: text,
});

/** What TypeScript cannot infer of a schema that holds itself. */
export interface MultipleFilter {
  readonly operator?: string | null | undefined;
  readonly value?: readonly unknown[] | null | undefined;
}

/** Filters joined by AND or OR; they may hold further joined filters. */
export const multipleFilterSearchRequest: Wire<z.ZodType<MultipleFilter>, z.ZodType<MultipleFilter>> = object(
  {
    operator: choice("AND", "OR"),
    value: oneOf(
      list(
        wire(
          z.lazy(() => multipleFilterSearchRequest.strict),
          z.lazy(() => multipleFilterSearchRequest.tolerant),
        ),
      ),
      list(singleFilterSearchRequest),
    ),
  },
);

export const searchRequest = object(
  { query: oneOf(singleFilterSearchRequest, multipleFilterSearchRequest), pagination: startingAfterPaging },
  { required: ["query"] },
);
