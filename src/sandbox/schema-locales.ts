/**
 * The locales of OpenAPI 2.9 `group_translated_content`: what a help center of the sandbox is set up for
 * unless it says otherwise. Workspaces with others exist; a help center's `locales` is an open list.
 */
export const LOCALES_OF_SCHEMA: readonly string[] = (
  "ar bg bs ca cs da de el en es et fi fr he hr hu id it ja ko lt lv mn nb nl pl pt pt-BR " +
  "ro ru sl sr sv tr vi zh-CN zh-TW"
).split(" ");
