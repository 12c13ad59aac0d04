import { Refusal } from "./refusal.ts";

/** The versions whose Help Center and news are the same as those of 2.9. */
const EMULATED = ["2.7", "2.8", "2.9"];
/** Later ones, in which sections are gone. */
const WITHOUT_SECTIONS = /^2\.1\d$/;

/**
 * Obeys `Intercom-Version`; without it the sandbox speaks 2.9.
 *
 * @throws Refusal for a version the sandbox does not speak
 */
export function checkVersion(request: Request): void {
  const version = request.headers.get("intercom-version") ?? "2.9";
  if (EMULATED.includes(version)) {
    return;
  }
  const asksForSections = new URL(request.url).pathname.startsWith("/help_center/sections");
  throw new Refusal(
    400,
    "intercom_version_invalid",
    asksForSections && WITHOUT_SECTIONS.test(version)
      ? "Requested resource is not available in current API version."
      : "The requested version could not be found",
  );
}
