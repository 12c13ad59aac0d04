/** One entry of Intercom's error list; only the code is required (OpenAPI 2.9 `error`). */
export interface ErrorEntry {
  readonly code: string;
  readonly message: string | null;
  readonly field: string | null;
}

export interface ErrorEnvelope {
  readonly requestId: string | null;
  readonly entries: readonly ErrorEntry[];
}

/** Reads what Intercom sends with a refusal. Anything else, e.g. a proxy's HTML page, gives no entries. */
export function parseErrorEnvelope(body: unknown): ErrorEnvelope {
  const envelope = asRecord(body);
  const errors: readonly unknown[] = Array.isArray(envelope["errors"]) ? envelope["errors"] : [];
  return {
    requestId: asText(envelope["request_id"]),
    entries: errors.map((error) => {
      const entry = asRecord(error);
      return {
        code: asText(entry["code"]) ?? "unknown",
        message: asText(entry["message"]),
        field: asText(entry["field"]),
      };
    }),
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function asText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
