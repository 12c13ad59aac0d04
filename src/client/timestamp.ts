import { InternalError } from "../errors.ts";

/** Unix seconds as the model writes time: ISO 8601, UTC, whole seconds. Undefined where there is none. */
export function readTime(seconds: number | null | undefined): string | undefined {
  return seconds === null || seconds === undefined
    ? undefined
    : new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

/** A time of the model as the wire writes it. Throws InternalError where it is none. */
export function toUnixSeconds(isoTime: string): number {
  const seconds = Date.parse(isoTime) / 1000;
  if (!Number.isInteger(seconds)) {
    throw new InternalError({
      code: "time-malformed",
      message: `"${isoTime}" is not a time in ISO 8601 with whole seconds`,
    });
  }
  return seconds;
}
