/** Undoing a run. */
export const rollback = {
  nothing: "元に戻すものはありません。何も書き込まれていません。",
  planned: "何も書き込まれていません。元に戻すには：{{command}}",
  stays_other:
    "{{count, number}}件のオブジェクトに取り消せないものが残ります。詳しくはレポートをご覧ください。",
} as const;
