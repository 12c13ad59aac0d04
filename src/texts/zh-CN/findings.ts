import type { CatalogueNode } from "../text-key.ts";

/** Chinese: what checks find in the translations of a plan, around the findings themselves. */
export const findings = {
  heading: "检查发现",
  finding: "检查发现",
  code: "代码",
  severity: "严重程度",
  number: "译文数",
  text: "{{what}} → {{mend}}",
  kind: {
    error: "错误",
    warning: "警告",
    info: "提示",
  },
} as const satisfies CatalogueNode;
