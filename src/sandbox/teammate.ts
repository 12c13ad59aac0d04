import { invalid, notFound, Refusal } from "./refusal.ts";
import type { Call } from "./router.ts";

/** Obeys the switch `unknown-teammate` for an author or sender: "must be a teammate on the workspace". */
export function checkTeammate(call: Call, field: "author_id" | "sender_id", id: string): void {
  if (call.state.admins.has(id)) {
    return;
  }
  switch (call.switches["unknown-teammate"]) {
    case "400":
      throw invalid(`${field} must be a teammate on the workspace`);
    case "401":
      throw new Refusal(401, "unauthorized", `${field} is not allowed to write this`);
    case "404":
      throw notFound();
    case "accept":
  }
}
