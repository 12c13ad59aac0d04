/** Problems of a run that are always told in the same words. */
export const problem = {
  "not-reached": {
    message: "运行在处理到它之前就已结束。",
    hint: "请继续该运行，或生成新计划。",
  },
  "parent-not-written": {
    message: "其上级对象未创建。",
    hint: "请先解决该问题，然后重新计划并应用。",
  },
  "child-not-deleted": {
    message: "其中的某个对象未删除。",
    hint: "请先解决该问题，然后重新计划并应用。",
  },
  "still-there": {
    message: "Intercom 接受了删除请求，但回读核对时它仍在工作区中。",
    hint: "请在 Intercom 中查看，然后生成新计划。",
  },
  "gone-after-write": {
    message: "已写入，但回读核对时已不在工作区中。",
    hint: "请拉取以查看现状。",
  },
  "read-back-differs": {
    message: "Intercom 接受了请求，但现有内容既不是所发送的，也不是已知的改写形式。",
    hint: "请比较下方两者：Intercom 遗漏了某些内容，或之后有人编辑过。要重新写入，请生成新计划。",
  },
} as const;
