import { choice } from "./definition.ts";

/** Versions beyond these exist; a workspace's app may be set to any of them. */
export const intercomVersion = choice(
  "1.0",
  "1.1",
  "1.2",
  "1.3",
  "1.4",
  "2.0",
  "2.1",
  "2.2",
  "2.3",
  "2.4",
  "2.5",
  "2.6",
  "2.7",
  "2.8",
  "2.9",
  "2.10",
  "Unstable",
);
