import type { Operation, OperationNote } from "../../plan/index.ts";
import type { Texts } from "../../texts/index.ts";
import { escapeMarkdown } from "./escape.ts";

/** What a person has to set in Intercom after a plan was applied: one box to tick per object. */
export async function* renderTodo(
  operations: AsyncIterable<Operation>,
  texts: Texts,
): AsyncGenerator<string> {
  yield `# ${texts.t("report.todo.title")}\n\n${texts.t("report.todo.intro")}\n\n`;
  for await (const operation of operations) {
    const notes = byHand(operation);
    if (notes.length > 0) {
      const path = [...operation.place, operation.name].map(escapeMarkdown).join(" › ");
      const values = notes.map((note) =>
        texts.t("report.todo.value", {
          what: texts.t(`report.todo.${note.what}`),
          value: escapeMarkdown(note.value),
        }),
      );
      const resource = texts.t(`common.resourceName.${operation.resource}`);
      yield `- [ ] ${texts.t("report.todo.item", { resource, path: `**${path}**`, values: texts.enumerate(values) })}\n`;
    }
  }
}

/** What of an operation the API cannot write. */
export function byHand({
  notes = [],
}: Operation): readonly (OperationNote & { readonly code: "set-by-hand" })[] {
  return notes.filter((note) => note.code === "set-by-hand");
}
