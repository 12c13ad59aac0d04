/** Handing out files for translators. */
export const exportTexts = {
  written_other: "{{path}}：{{count, number}}行（新規{{fresh}}件、要更新{{stale}}件）。",
  writtenTogether_other:
    "{{path}}：{{locales}}のテキスト{{count, number}}件（新規{{fresh}}件、要更新{{stale}}件）。",
  writtenSources_other: "{{path}}：プラットフォームの原文言語用の原文{{count, number}}件。",
  newsWritten_other: "{{path}}：ニュース{{count, number}}件。",
  newsLeftOut:
    "この形式のファイルには入れられないため、次のセルは空です：{{cells}}。.json ファイルにはすべて含まれます。",
  newsReadOnly: "次の本文には、プレーンテキストで表せない内容が含まれるため、閲覧のみ可能です：{{ids}}。",
  same: "{{path}} は同じ内容ですでに存在します。",
  kept: "{{path}} は異なる内容ですでに存在します。翻訳者の作業の可能性があるため、上書きしませんでした。書き出し直すには、ファイルを移動してください。",
  selfTest_other: "セルフテスト：{{count, number}}件中{{lossFree}}件が損失なく戻ります。",
  pseudo: "訳文は疑似翻訳です。import --pseudo --dry-run で試すためのもので、誰にも渡さないでください。",
  exported_other: "エクスポート {{exportId}}：{{count, number}}ファイル。",
  known: "同じ内容が以前に同じ ID で書き出されています。",
} as const;
