export { emptySandboxContent } from "./content.ts";
export type {
  AdminRecord,
  ArticleContentRecord,
  ArticleRecord,
  CollectionRecord,
  GroupContentRecord,
  HelpCenterRecord,
  NewsfeedAssignmentRecord,
  NewsfeedRecord,
  NewsItemRecord,
  SandboxContent,
  SectionRecord,
} from "./content.ts";
export { createSandbox } from "./create-sandbox.ts";
export type { Sandbox, SandboxOptions } from "./create-sandbox.ts";
export type { Fault, FaultControl, FaultKind } from "./faults.ts";
export type { ForeignTraffic } from "./foreign-traffic.ts";
export { parseFault } from "./parse-fault.ts";
export { parseForeign } from "./parse-foreign.ts";
export type { WindowUse } from "./rate-window.ts";
export type { LastIds } from "./state.ts";
export type { RequestLogEntry } from "./request-log.ts";
export { seededRandom } from "./seeded-random.ts";
export { serveSandbox } from "./serve-sandbox.ts";
export type { SandboxServer, ServeOptions } from "./serve-sandbox.ts";
export { parseSwitch, SWITCH_NAMES, SWITCHES } from "./switches.ts";
export type { SwitchName, SwitchSettings } from "./switches.ts";
