import type { Journal } from "../../apply/index.ts";

/**
 * A journal in which operations of the same simulated instant get their turns: they have read from the disk
 * before, and which of them it served first must decide neither the order of records nor that of requests.
 */
export function orderAppends(journal: Journal, takeTurn: (name: string) => Promise<void>): Journal {
  return {
    ...journal,
    append: async (record) => {
      await takeTurn(`${record.type} ${record.operationId}`);
      await journal.append(record);
    },
  };
}
