/** Carrying out a plan on a private copy. */
export const rehearse = {
  title:
    "{{workspace}}（{{id}}）の手元のコピーでリハーサルしました（{{objects}}）。ワークスペース、スナップショット、レポートには何も書き込まれていません。",
  took: "実行の所要時間は{{duration}}です：{{writes}}、{{reads}}。",
  estimate: "このプランの見積もり：{{calls}}回の呼び出しで{{duration}}。",
  conditions:
    "応答時間は{{latency}}ミリ秒です。{{window}}あたり{{limit}}回の呼び出しが許可され、そのうち最大{{share}}を使用します。",
  conditionsUnlimited:
    "応答時間は{{latency}}ミリ秒です。許可される呼び出し回数はワークスペースから示されていません。",
  windows_other: "ウィンドウ{{count, number}}回、拒否された呼び出し{{refused}}回。",
  windowsUsed_other:
    "ウィンドウ{{count, number}}回、上限に達したウィンドウでは許可された分の{{share}}を使用、拒否された呼び出し{{refused}}回。",
  status: {
    finished: "最後まで完了する見込みです。",
    interrupted: "中断されました。",
    stopped: "途中で停止する見込みです。",
    running: "中断されました。",
  },
  column: {
    what: "内容",
    done: "完了",
    failed: "失敗",
    conflicted: "競合",
    "not-attempted": "未実行",
    rewritten: "書き換え",
  },
  action: {
    create: "{{resource}}：作成",
    update: "{{resource}}：更新",
    delete: "{{resource}}：削除",
    hold: "{{resource}}：保留",
  },
  rewritten_other:
    "{{count, number}}件の変更は、Intercom の規則により、送信したものとは異なる形で保存されます。",
  disturbed:
    "障害あり（シード {{seed}}）：{{struck}}。強制終了{{kills}}回、自発的な停止{{resumes}}回、いずれも再開しました。呼び出し{{calls}}回、{{duration}}。",
  fault: {
    "reply-lost": "応答の消失 × {{count, number}}",
    "error-before-write": "処理前の拒否 × {{count, number}}",
    "error-after-write": "処理後のエラー × {{count, number}}",
    none: "影響を受けたリクエストなし",
  },
  equal: "障害なしの場合と同じ結果になりました：重複0件、消失0件、相違0件。",
  unequal:
    "障害なしの場合と異なる結果になりました：重複{{duplicates}}件、消失{{lost}}件、相違{{different}}件。",
  kept: "保存先：{{folder}}",
} as const;
