/** Problems of a run that are always told in the same words. */
export const problem = {
  "not-reached": {
    message: "順番が来る前に実行が終わりました。",
    hint: "実行を再開するか、プランを作成し直してください。",
  },
  "parent-not-written": {
    message: "親になるオブジェクトが作成されませんでした。",
    hint: "先にそちらを直し、プランを作成し直して適用してください。",
  },
  "child-not-deleted": {
    message: "中に含まれるオブジェクトが削除されませんでした。",
    hint: "先にそちらを直し、プランを作成し直して適用してください。",
  },
  "still-there": {
    message: "Intercom は削除を受け付けましたが、確認時にはまだワークスペースに残っていました。",
    hint: "Intercom で確認し、プランを作成し直してください。",
  },
  "gone-after-write": {
    message: "書き込まれましたが、確認時にはワークスペースにありませんでした。",
    hint: "pull して現在の内容を確認してください。",
  },
  "read-back-differs": {
    message:
      "Intercom はリクエストを受け付けましたが、現在の内容は、送信したものとも既知の書き換えとも異なります。",
    hint: "下の2つを比べてください。Intercom が一部を省いたか、その後に誰かが編集しています。書き込み直すには、プランを作成し直してください。",
  },
} as const;
