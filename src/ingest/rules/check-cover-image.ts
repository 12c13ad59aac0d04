import type { Rule } from "./rule.ts";

/** `cover_image_url` is in what Intercom returns and in no request it takes. */
export const checkCoverImage: Rule<void> = ({ coverImageUrl }, _context, say) => {
  if (coverImageUrl !== null && coverImageUrl.trim() !== "") {
    say("cover-image-not-writable", "coverImageUrl", { found: coverImageUrl });
  }
};
