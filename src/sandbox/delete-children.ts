import { invalid } from "./refusal.ts";
import type { Call } from "./router.ts";

/** Obeys the switch `delete-parent` for what stands in a collection or section that is being deleted. */
export function deleteChildren(call: Call, kind: "collection" | "section", id: string): void {
  const { sections, articles } = call.state;
  const sectionsInside =
    kind === "collection" ? [...sections.values()].filter((each) => each.parent_id === id) : [];
  const articlesInside = [...articles.values()].filter(
    (article) => article.parent_type === kind && article.parent_id === id,
  );
  switch (call.switches["delete-parent"]) {
    case "leave":
      return;
    case "400":
      if (sectionsInside.length + articlesInside.length > 0) {
        throw invalid(`${kind} is not empty`);
      }
      return;
    case "unlink":
      for (const section of sectionsInside) {
        deleteChildren(call, "section", section.id);
        sections.delete(section.id);
      }
      for (const article of articlesInside) {
        article.parent_id = null;
        article.parent_type = null;
      }
  }
}
