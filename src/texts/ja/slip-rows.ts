/** What is wrong with a row of a file, and what its translator can do. */
export const slipRows = {
  "encoding-recovered": {
    what: "ファイルが文字コード{{found}}で保存されています。",
    mend: "文字が正しいかご確認のうえ、次回はCSV UTF-8で保存してください。",
  },
  "column-recovered": {
    what: "列{{found}}の名前が変更されていたため、{{wanted}}として読み取りました。",
    mend: "1行目は元のままにしてください。",
  },
  "header-missing": { what: "列の名前の行がありません。", mend: "1行目は元のままにしてください。" },
  "rows-above-header": {
    what: "列の名前より上にある行は読み飛ばされました：{{found}}",
    mend: "対応は不要です。",
  },
  "ids-missing": {
    what: "ファイルにIDがないため、原文から行を特定しました。",
    mend: "すべての列をファイルに残してください。",
  },
  "marks-missing": { what: "最後の列がありません。", mend: "すべての列をファイルに残してください。" },
  "letters-lost": {
    what: "一部の文字を含まない文字コードでファイルが保存されたため、その文字が疑問符になっています。",
    mend: "該当する文字を入力し直し、ファイルをCSV UTF-8で保存してください。",
  },
  "letters-garbled": {
    what: "ファイルが誤った文字コードで開かれていたため、元に戻しました。",
    mend: "文字が正しいかご確認ください。",
  },
  "letters-kept": {
    what: "ファイルの保存時に{{wanted}}の文字が失われました。訳文は元のまま残ります。",
    mend: "対応は不要です。",
  },
  "cut-off-row": {
    what: "ファイルがこの行の途中で終わっています。{{found}}は訳文の一部だけの可能性があります。",
    mend: "行を補完し、ファイルをもう一度お送りください。",
  },
  "split-row": {
    what: "{{found}}は文の前半のようです。残りは{{wanted}}行目にあります。",
    mend: "両方をこのセルに入れてください。セル内の改行は、ExcelではAlt+Enter、LibreOfficeではCtrl+Enterです。",
  },
  "filled-down": {
    what: "{{wanted}}行目は、原文が異なるのにすべて{{found}}となっています。",
    mend: "誤って下方向にコピーされていないかご確認ください。",
  },
  "id-repaired": {
    what: "ID{{found}}が壊れていたため、{{wanted}}として読み取りました。",
    mend: "対応は不要です。",
  },
  "same-row-twice": { what: "同じ訳文が{{wanted}}にもあります。", mend: "対応は不要です。" },
  "source-edited": {
    what: "原文が{{wanted}}から{{found}}に変更されています。原文の変更は取り込まれません。",
    mend: "原文に誤りがある場合は、プロジェクト担当者にお知らせください。",
  },
  "source-moved": {
    what: "ファイルをお渡しした後に原文が変わりました。以前は{{wanted}}、現在は{{found}}です。",
    mend: "訳文は取り込まれました。新しい原文は別のファイルでお渡しします。",
  },
  "no-id": {
    what: "この行には訳文がありますが、どこに属するかを示すIDがありません。",
    mend: "訳文を該当する行に移してください。行を追加することはできません。",
  },
  "damaged-id": {
    what: "ID{{found}}が壊れているため、訳文がどこに属するか分かりません。",
    mend: "お渡ししたファイルからIDをコピーしてください。",
  },
  "unknown-unit": {
    what: "ID{{found}}はこのファイルのものではありません。",
    mend: "訳文を、この行が含まれていたファイルに移してください。",
  },
  "other-export": { what: "この行は別のファイルのものです。", mend: "元のファイルに戻してください。" },
  "other-locale": {
    what: "この行の言語は{{found}}ですが、{{wanted}}としてお渡ししたものです。",
    mend: "言語を元の表記に戻してください。",
  },
  "cell-not-text": {
    what: "セルの内容が文字列ではなく、数値、日付、または論理値（{{found}}）です。",
    mend: "セルの表示形式を「文字列」にしてから、訳文を入力し直してください。",
  },
  "formula-in-cell": {
    what: "セルの内容が文字列ではなく、数式{{found}}です。",
    mend: "セルの表示形式を「文字列」にしてから、数式の代わりに訳文を入力してください。",
  },
  "merged-cells": {
    what: "セル{{found}}が結合されているため、それぞれの訳文を区別できません。",
    mend: "結合を解除し、訳文をそれぞれの行に入れてください。",
  },
  "cell-repaired": {
    what: "表計算ソフトが{{wanted}}を{{found}}に変えたため、{{wanted}}として読み取りました。",
    mend: "対応は不要です。",
  },
  "struck-text": {
    what: "訳文の一部に取り消し線が引かれています。その部分も取り込まれました。",
    mend: "不要な部分を削除してください。",
  },
  "translator-note": {
    what: "コメント：{{found}}",
    mend: "対応は不要です。プロジェクト担当者が確認しました。",
  },
  "shifted-row": {
    what: "この行のセルは見出しより{{found}}個多く、訳文が別の列にずれている可能性があります。",
    mend: "訳文を元の列に戻してください。",
  },
  "duplicate-unit": {
    what: "同じ原文に対する別の訳文が{{wanted}}にあります。",
    mend: "正しい行を残し、もう一方を削除してください。",
  },
  "target-moved": {
    what: "この訳文はその後、別の人によって変更されました。以前は{{wanted}}、現在は{{found}}です。",
    mend: "ご自身の訳文のほうが適切な場合は、プロジェクト担当者にお知らせください。",
  },
  "source-moved-strict": {
    what: "ファイルをお渡しした後に原文が変わりました。以前は{{wanted}}、現在は{{found}}です。",
    mend: "新しい原文は別のファイルでお渡しします。ここでの対応は不要です。",
  },
  "unit-gone": { what: "この文は原文からなくなりました。", mend: "対応は不要です。" },
  "block-gone": {
    what: "この段落は原文からなくなりました。",
    mend: "対応は不要です。新しい文は別のファイルでお渡しします。",
  },
  "block-unclear": {
    what: "現在の原文には同じ内容の段落が複数あり、どれを指すか分かりません。",
    mend: "対応は不要です。該当する文は別のファイルでお渡しします。",
  },
  "body-incomplete": {
    what: "この記事の{{wanted}}件の文のうち、翻訳されているのは{{found}}件です。すべてそろうと取り込まれます。",
    mend: "この記事のほかの行も翻訳してください。",
  },
  "structure-changed": {
    what: "翻訳済みの記事の段落が原文と異なります。",
    mend: "プロジェクト担当者が判断します。対応は不要です。",
  },
  "structure-rebuilt": {
    what: "翻訳済みの記事の段落を原文に合わせました。",
    mend: "抜けている内容がないかご確認ください。",
  },
  "filled-with-source": {
    what: "この記事の{{wanted}}件の文のうち{{found}}件が未翻訳のため、原文が入っています。",
    mend: "これらの行も翻訳してください。",
  },
  "token-missing": { what: "タグ{{found}}がありません。", mend: "訳文の適切な位置に入れてください。" },
  "token-doubled": { what: "タグ{{found}}が2つあります。", mend: "1つだけ残してください。" },
  "token-misnested": {
    what: "タグ{{found}}の順序が正しくないか、対になるタグがありません。",
    mend: "タグは、開いたのと逆の順に閉じてください。",
  },
  "token-invented": {
    what: "タグ{{found}}は原文にありません。",
    mend: "削除し、原文にあるタグだけを使ってください。",
  },
  "unknown-sentinel": {
    what: "{{found}}は指示のように見えますが、指示ではありません。",
    mend: "[[clear]]、[[same]]、[[skip]]のいずれか、またはこのような括弧のない訳文を入力してください。",
  },
  "sentinel-not-here": {
    what: "この文では{{found}}を使用できません。",
    mend: "訳文そのものを入力してください。記事の段落で使えるのは、原文のままにする[[same]]だけです。",
  },
  "clear-not-allowed": {
    what: "訳文{{wanted}}が削除されることになります。",
    mend: "削除にはプロジェクト担当者の許可が必要です。削除しない場合は訳文を入力してください。",
  },
  "skip-translated": {
    what: "この文は翻訳不要とされましたが、訳文{{wanted}}があります。",
    mend: "訳文を削除する場合は[[clear]]と入力し、それ以外の場合は訳文をセルに戻してください。",
  },
  "translation-cleared": {
    what: "訳文{{found}}が削除されました。",
    mend: "意図したものであれば、対応は不要です。",
  },
  mended: {
    what: "訳文を修正しました：{{found}}を{{wanted}}に変更しました。",
    mend: "意図したとおりか確認してください。",
  },
  "key-of-form": {
    what: "キーの末尾が{{found}}です。プログラムが1つの文から複数の複数形を作りました。",
    mend: "複数形を使わず、元のキーに訳文を戻してください。",
  },
  "moved-since-import": {
    what: "取り込み後に訳文が変更されました。現在は{{found}}です。",
    mend: "対応は不要です。",
  },
} as const;
