export { CONFIG_FILE } from "./config-file.ts";
export { resolveConnection } from "./resolve-connection.ts";
export { resolveLanguage } from "./resolve-language.ts";
export { resolveSelection } from "./resolve-selection.ts";
export { resolveTerms } from "./resolve-terms.ts";
