/** Carrying out a plan on a private copy. */
export const rehearse = {
  title:
    "已在 {{workspace}}（{{id}}）的私有副本上演练，包含{{objects}}。未向工作区、快照或报告写入任何内容。",
  took: "运行需要 {{duration}}：{{writes}}和 {{reads}}。",
  estimate: "此计划的估计：{{calls}} 次调用，{{duration}}。",
  conditions: "每次回复需 {{latency}} 毫秒；每 {{window}}允许 {{limit}} 次调用，最多使用其中的 {{share}}。",
  conditionsUnlimited: "每次回复需 {{latency}} 毫秒；工作区未说明允许多少次调用。",
  windows_other: "{{count, number}} 个窗口，{{refused}} 次调用被拒绝。",
  windowsUsed_other:
    "{{count, number}} 个窗口，用满的窗口使用了允许量的 {{share}}，{{refused}} 次调用被拒绝。",
  status: {
    finished: "运行会顺利结束。",
    interrupted: "运行已中断。",
    stopped: "运行会提前停止。",
    running: "运行已中断。",
  },
  column: {
    what: "内容",
    done: "完成",
    failed: "失败",
    conflicted: "冲突",
    "not-attempted": "未尝试",
    rewritten: "改写",
  },
  action: {
    create: "{{resource}}：创建",
    update: "{{resource}}：更新",
    delete: "{{resource}}：删除",
    hold: "{{resource}}：暂缓",
  },
  rewritten_other: "按 Intercom 的规则，{{count, number}} 项更改的存储形式会与发送时不同。",
  disturbed:
    "加入故障（种子 {{seed}}）：{{struck}}。被终止 {{kills}} 次，自行停止 {{resumes}} 次，每次都已继续；{{calls}} 次调用，{{duration}}。",
  fault: {
    "reply-lost": "回复丢失 × {{count, number}}",
    "error-before-write": "处理前被拒绝 × {{count, number}}",
    "error-after-write": "处理后出错 × {{count, number}}",
    none: "没有请求受影响",
  },
  equal: "结果与无故障时相同：0 重复，0 丢失，0 不同。",
  unequal: "结果与无故障时不同：{{duplicates}} 重复，{{lost}} 丢失，{{different}} 不同。",
  kept: "已保留：{{folder}}",
} as const;
