/** Settling what was changed here and in the workspace. */
export const resolve = {
  heading: "{{place}}、{{field}}",
  headingLocale: "{{place}}、{{locale}} {{code}}、{{field}}",
  base: "ベース：{{value}}",
  theirs: "相手側：{{value}}",
  ours: "こちら：{{value}}",
  nothing: "（なし）",
  none: "未解決の競合はありません。",
  open_other:
    "{{count, number}}件のフィールドがこちらとワークスペースの両方で変更されており、判断が必要です。",
  how: "helpferry resolve {{folder}} に --theirs または --ours を付けて解決してください。対象はすべて、または --ids、--locales、--fields で指定したものです。",
  ask: "[o] こちら、[t] 相手側、[s] スキップ、[q] 終了？ ",
  askAgain: "o、t、s、q のいずれかで答えてください。",
  madeOurs_other:
    "{{count, number}}件のフィールドはこちらの内容のままです。次のプランで相手側に上書きされます。",
  madeTheirs_other: "{{count, number}}件のフィールドをワークスペースの内容にしました。",
  remaining_other: "残りの競合：{{count, number}}件。",
  undo: "変更されたのはスナップショットのファイルだけです。Git で管理している場合は、git diff {{folder}} で確認し、git restore {{folder}} で元に戻せます。",
  next: "次に：helpferry plan {{folder}} --out FILE",
} as const;
