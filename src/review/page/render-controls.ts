import type { Operation } from "../../plan/index.ts";
import { escapeAttribute, renderText, type ItemSlots } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { DecisionLog } from "../decision-log.ts";
import { describeStanding } from "../describe-standing.ts";
import type { Book } from "../open-book.ts";
import { STANDINGS, standingOf } from "../types.ts";

interface ControlContext {
  readonly book: Book;
  readonly log: Pick<DecisionLog, "of">;
  readonly texts: Texts;
}

/** What decides on an operation and on each of its changes; nothing for a held one, of which nothing is written. */
export function renderControls(operation: Operation, context: ControlContext): ItemSlots {
  if (operation.action === "hold") {
    return { item: "", changes: [] };
  }
  const entry = context.book.entryOf(operation.id);
  const together = new Map(entry?.changes.map(({ id, together: ids }) => [id, ids.length]));
  return {
    item: entry === undefined || entry.changes.length < 2 ? "" : renderObject(operation.id, context.texts),
    changes: operation.changes.map(({ changeId }) =>
      renderChange(changeId, operation.id, { ...context, others: (together.get(changeId) ?? 1) - 1 }),
    ),
  };
}

const LABELS = {
  approved: "review.page.approve",
  rejected: "review.page.reject",
  open: "review.page.undo",
} as const;

function renderObject(operationId: string, texts: Texts): string {
  const buttons = STANDINGS.map(
    (standing) =>
      `<button type="button" data-verdict="${standing}">${renderText(texts.t(LABELS[standing]))}</button>`,
  );
  return `<div class="decide" data-operation="${escapeAttribute(operationId)}"><span class="state">${renderText(texts.t("review.page.object"))}</span>${buttons.join("")}</div>`;
}

function renderChange(
  changeId: string,
  operationId: string,
  { log, texts, others }: ControlContext & { readonly others: number },
): string {
  const said = log.of(changeId);
  const standing = standingOf(said);
  const comment = said?.comment ?? "";
  const buttons = STANDINGS.map(
    (one) =>
      `<button type="button" data-verdict="${one}" aria-pressed="${one === standing}">${renderText(texts.t(LABELS[one]))}</button>`,
  );
  const note =
    others === 0
      ? ""
      : `<p class="with">${renderText(texts.t("review.page.together", { count: others }))}</p>`;
  return `<div class="decide" tabindex="-1" data-change="${escapeAttribute(changeId)}" data-operation="${escapeAttribute(operationId)}" data-standing="${standing}"><span class="state" role="status">${renderText(describeStanding(said, texts))}</span>${buttons.join("")}<button type="button" data-comment>${renderText(texts.t("review.page.comment"))}</button><p class="said" dir="auto"${comment === "" ? " hidden" : ""}>${renderText(comment)}</p>${note}</div>`;
}
