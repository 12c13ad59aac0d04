import { compareText, isUnitField, listBodies, type ContentObject } from "../../model/index.ts";
import type { TranslationsReader } from "../../snapshot/index.ts";
import type { FieldEdit } from "./apply-edits.ts";
import type { TakenRow } from "./change-list.ts";
import { findingAt } from "./finding-at.ts";
import { judgeBody, type BodyJudging } from "./judge-body.ts";
import type { Judgement } from "./judge-rows.ts";
import type { UnitRows } from "./touched-rows.ts";

interface BlocksContext {
  readonly object: ContentObject;
  readonly workspaceId: string;
  readonly translations: TranslationsReader;
  readonly judgement: Judgement;
  readonly options: BodyJudging;
  /** What is taken already of the object; gets the bodies. */
  readonly edits: FieldEdit[];
}

/** Decides about the rows for blocks of an object's bodies, which come after all its other units. */
export async function judgeBlocks(units: readonly UnitRows[], context: BlocksContext): Promise<void> {
  const { object, workspaceId, translations, judgement, edits } = context;
  for (const unit of listBodies(object, workspaceId)) {
    const rows = units.filter(({ place }) => place?.field === unit.field).flatMap((one) => one.rows);
    const whole = edits.filter(({ field }) => field === unit.field).map(({ locale }) => locale);
    const clashing = rows.filter(({ sheet }) => whole.includes(sheet.locale));
    judgement.findings.addAll(
      clashing.map((row) =>
        findingAt(row, "duplicate-unit", { found: row.target, wanted: `the row of ${unit.id}` }),
      ),
    );
    const provenance = await translations.find(unit.id);
    const judged = judgeBody(
      { object, field: unit.field, rows: rows.filter((row) => !clashing.includes(row)), provenance },
      context.options,
    );
    const taken: TakenRow[] = [];
    for (const verdict of judged) {
      judgement.taken += verdict.takenRows;
      judgement.untouched += verdict.untouched;
      judgement.alreadyThereRows += verdict.alreadyThere;
      judgement.findings.addAll(verdict.findings);
      if (verdict.taken !== undefined) {
        taken.push(verdict.taken);
        edits.push({ locale: verdict.locale, field: unit.field, text: verdict.taken.after });
      } else if (verdict.alreadyThere > 0) {
        const { locale } = verdict;
        judgement.alreadyThere.push({ unit: unit.id, locale, provenance: provenance.get(locale) ?? null });
      }
    }
    judgement.changes.addUnit(
      unit.id,
      taken.toSorted((left, right) => compareText(left.row.sheet.locale, right.row.sheet.locale)),
    );
  }
  const gone = units.filter(({ place }) => !isUnitField(object.resource, place?.field ?? ""));
  judgement.findings.addAll(gone.flatMap(({ rows }) => rows.map((row) => findingAt(row, "unit-gone"))));
}
