import type { CatalogueNode } from "../text-key.ts";

/** Chinese: showing one run. */
export const runs = {
  report: "报告：{{file}}",
  madeAgain: "报告已丢失，现已重新生成。",
  noReports: "没有报告：本次运行没有执行到结束。恢复继续后会有报告。",
  noDisplay: "此处没有可用来打开它的屏幕：{{file}}",
  rehearsal: "在私有副本上预演：未向工作区写入任何内容。",
} as const satisfies CatalogueNode;
