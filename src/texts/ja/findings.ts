import type { CatalogueNode } from "../text-key.ts";

/** Japanese: what checks find in the translations of a plan, around the findings themselves. */
export const findings = {
  heading: "検査結果",
  finding: "検査結果",
  code: "コード",
  severity: "重大度",
  number: "訳文数",
  text: "{{what}} → {{mend}}",
  kind: {
    error: "エラー",
    warning: "警告",
    info: "参考",
  },
} as const satisfies CatalogueNode;
