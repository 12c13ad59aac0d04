import type { CatalogueNode } from "../text-key.ts";
import { ack } from "./ack.ts";
import { apply } from "./apply.ts";
import { check } from "./check.ts";
import { common } from "./common.ts";
import { exportTexts } from "./export.ts";
import { brief } from "./brief.ts";
import { findings } from "./findings.ts";
import { importTexts } from "./import.ts";
import { ingest } from "./ingest.ts";
import { map } from "./map.ts";
import { pictures } from "./pictures.ts";
import { plan } from "./plan.ts";
import { preview } from "./preview.ts";
import { problem } from "./problem.ts";
import { progress } from "./progress.ts";
import { pull } from "./pull.ts";
import { rehearse } from "./rehearse.ts";
import { report } from "./report.ts";
import { resolve } from "./resolve.ts";
import { review } from "./review.ts";
import { rollback } from "./rollback.ts";
import { run } from "./run.ts";
import { runs } from "./runs.ts";
import { slip } from "./slip.ts";
import { status } from "./status.ts";

/** Japanese. What is not here is said in English. */
export const ja = {
  ack,
  apply,
  check,
  common,
  export: exportTexts,
  brief,
  findings,
  import: importTexts,
  ingest,
  map,
  pictures,
  plan,
  preview,
  problem,
  progress,
  pull,
  rehearse,
  report,
  resolve,
  review,
  rollback,
  run,
  runs,
  slip,
  status,
} as const satisfies CatalogueNode;
