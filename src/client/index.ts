export { createWorkspaceClient } from "./create-workspace-client.ts";
export type { WorkspaceClientOptions } from "./create-workspace-client.ts";
export type { ClientEvent } from "./events.ts";
export { DEFAULT_API_VERSION, parseApiVersion } from "./versions.ts";
export type { ApiVersion } from "./versions.ts";
