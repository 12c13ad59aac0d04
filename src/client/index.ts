export { createWorkspaceClient } from "./create-workspace-client.ts";
export type { WorkspaceClientOptions } from "./create-workspace-client.ts";
export type { ClientEvent } from "./events.ts";
