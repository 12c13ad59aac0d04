/** Why an operation is held, and what a person does about it. */
export const hold = {
  conflict: {
    reason: "冲突：自上次拉取以来，此处和工作区中都有更改。",
    mend: "请先拉取，再用 helpferry resolve 解决。对于目标工作区，可用 plan --restore --ids 加上其 ID 保留您的内容。",
  },
  "deleted-live": {
    reason: "自上次拉取以来，已在工作区中删除。",
    mend: "请从快照中移除，或为其指定以 new- 开头的新 ID 以重新创建，然后生成新计划。",
  },
  "unknown-id": {
    reason: "工作区中没有此 ID 的对象。",
    mend: "请先从工作区拉取。如果要创建该对象，其 ID 必须以 new- 开头。",
  },
  "unknown-parent": {
    reason: "其所属的上级对象既不在工作区中，也不在此计划中。",
    mend: "请在快照中更正 parentId，或将上级对象一并纳入计划。",
  },
  "not-writable": {
    reason: "Intercom 的 API 无法进行此更改：该字段为只读，或者工作区只设置了一种语言，译文会丢失。",
    mend: "请在 Intercom 中手动更改，或在其中启用更多语言，然后重新拉取；或在快照中恢复原值。",
  },
  incomplete: {
    reason: "缺少 Intercom 要求的内容。",
    mend: "请在快照中补全缺少的值，然后生成新计划。",
  },
  ambiguous: {
    reason: "工作区的同一位置已有同名内容，程序不会自行猜测。",
    mend: "请从快照中移除并拉取，或改用其他名称；对于目标工作区，请在其 id-map.ndjson 中注明对应的对象。",
  },
  "locale-spelling": {
    reason: "语言区域代码的写法与 Intercom 不一致，会被直接丢弃且不作提示。",
    mend: "请在快照中使用正确的代码，例如用 pt-BR 而非 pt_BR，用 zh-CN 或 zh-TW 而非 zh。",
  },
  delete: {
    reason: "已从快照中移除；除非明确要求，计划不会删除任何内容。",
    mend: "要在工作区中删除，请使用 plan --allow delete。要保留，请将其放回快照。",
  },
  "conflict-delete": {
    reason: "冲突：已从快照中移除，但自上次拉取以来在工作区中有更改。",
    mend: "请拉取并查看更改，然后生成新计划。",
  },
  "not-empty": {
    reason: "其中还有此计划不会删除的内容。",
    mend: "请移动或移除其中的内容，然后生成新计划。",
  },
  unpublish: {
    reason: "已发布的内容将对读者不可见；除非明确要求，计划不会这样做。本应一并写入的内容也会等待。",
    mend: "如果要改为草稿，请使用 plan --allow unpublish；否则请在快照中恢复其状态。",
  },
  "body-shrink": {
    reason: "正文将失去一半以上的文字。",
    mend: "请比较两个版本。如果确实如此，请使用 plan --allow body-shrink；否则请在快照中修正正文。",
  },
  "locale-loss": {
    reason: "该语言将失去全部文本。",
    mend: "如果确实如此，请使用 plan --allow locale-loss；否则请将文本放回快照。",
  },
  residue: {
    reason: "会保留下来：Intercom 的 API 无法将其移除。",
    mend: "如果不应保留，请在 Intercom 中手动移除。",
  },
  "conflict-since": {
    reason: "冲突：运行之后在工作区中有更改。现有内容会保留。",
    mend: "如果仍要撤销，请在 Intercom 中手动恢复先前的值。",
  },
  "gone-since": {
    reason: "运行之后已在工作区中删除，没有可撤销的内容。",
    mend: "要恢复原样，请使用 plan --restore 从备份还原。",
  },
  created: {
    reason: "由该次运行创建；会保留下来，文章或新闻会变为草稿。",
    mend: "要删除该次运行创建的内容，请使用 --delete-created 回滚。",
  },
  "not-approved": {
    reason: "未批准：已拒绝或尚未决定。",
    mend: "请在快照中修正被拒绝的内容，然后生成新计划：其中包含剩余的更改。",
  },
  "awaits-approval": {
    reason: "已批准，但其上级对象或其中包含的某个对象未批准。",
    mend: "请同时批准两者，或都不批准；然后再次应用已批准的内容。",
  },
  unmapped: {
    reason: "其中引用的团队成员、新闻源或帮助中心在工作区中没有对应项。",
    mend: "请在目标的 map.json 中填写其 destinationId，然后生成新计划。",
  },
} as const;
