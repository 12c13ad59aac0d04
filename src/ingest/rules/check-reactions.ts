import type { Rule } from "./rule.ts";

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)/u;

/**
 * The emoji people can react with, in their order: "When empty, reactions are disabled" (OpenAPI 2.9
 * `news_item`). Items nobody reacted to have nulls there, which are nothing.
 */
export const checkReactions: Rule<readonly string[]> = ({ reactions }, _context, say) => {
  const written = reactions
    .map((reaction) => reaction.trim())
    .filter((text) => text !== "" && text !== "null");
  for (const text of written.filter((each) => !EMOJI.test(each))) {
    say("reaction-dropped", "reactions", { found: text });
  }
  return [...new Set(written.filter((text) => EMOJI.test(text)))];
};
