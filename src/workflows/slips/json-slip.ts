import type { FileTraces } from "../../formats/index.ts";
import type { SlipContent, SlipNote } from "./annotations.ts";

interface SlipFacts {
  readonly file: string;
  readonly importId: string;
  readonly traces: FileTraces | null;
}

/** The slip for programs: the same words, with the codes and texts they were made from. */
export function jsonSlip({ notes, words }: SlipContent, { file, importId, traces }: SlipFacts): string {
  const { title, about } = words;
  return `${JSON.stringify(
    {
      kind: "helpferry-slip",
      formatVersion: 1,
      file,
      importId,
      title,
      about,
      traces,
      rows: notes.map(describeNote),
    },
    undefined,
    2,
  )}\n`;
}

function describeNote({ finding, language, status, problem, mend }: SlipNote): object {
  const { code, level, row, column, unit, locale, source, found, wanted } = finding;
  return {
    row,
    column,
    unit,
    locale,
    level,
    code,
    found,
    wanted,
    source,
    language,
    status,
    problem,
    whatToDo: mend,
  };
}
