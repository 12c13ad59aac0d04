export { CONFIG_FILE } from "./config-file.ts";
export { resolveConnection } from "./resolve-connection.ts";
export type {
  ConnectionFlags,
  ConnectionSettings,
  ConnectionSources,
  Environment,
} from "./resolve-connection.ts";
