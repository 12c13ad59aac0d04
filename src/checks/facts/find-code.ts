/** What people type or copy: code in HTML, in backticks, options of command lines. */
export const IN_TAGS = /<(code|pre|kbd|samp)\b[^>]*>([\s\S]*?)<\/\1>/gi;
export const IN_TICKS = /`([^`\n]+)`/g;
export const OPTION = /(?<![\w-])--[a-z][\w-]+/gi;
