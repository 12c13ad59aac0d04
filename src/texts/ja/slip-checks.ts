/** What checks found in a translation, and what its translator can do. */
export const slipChecks = {
  "ph-missing": {
    what: "プレースホルダー{{wanted}}がありません。",
    mend: "値を表示する位置に{{wanted}}を入れてください。",
  },
  "ph-extra": {
    what: "プレースホルダー{{found}}は原文にありません。",
    mend: "{{found}}を削除してください。",
  },
  "ph-renamed": {
    what: "プレースホルダー{{wanted}}が{{found}}になっています。プレースホルダーは翻訳しません。",
    mend: "{{wanted}}を原文のとおりに入力してください。",
  },
  "ph-syntax": {
    what: "プレースホルダー{{wanted}}が壊れています：{{found}}",
    mend: "{{wanted}}を原文のとおりに入力してください。",
  },
  "ph-fallback": {
    what: "{{wanted}}で翻訳できるのは引用符の中の語句だけですが、{{found}}となっています。",
    mend: "名前、fallbackという語、まっすぐな引用符は元のままにしてください。",
  },
  "ph-count": {
    what: "原文の{{wanted}}に対して、訳文は{{found}}です。",
    mend: "この言語で正しい場合、対応は不要です。",
  },
  "spreadsheet-error": {
    what: "セルに{{found}}と表示されています。表計算ソフトが訳文を数式と見なしました。",
    mend: "セルの表示形式を「文字列」にしてから、訳文を入力し直してください。",
  },
  "number-rewritten": {
    what: "表計算ソフトが{{wanted}}を{{found}}に変えました。",
    mend: "セルの表示形式を「文字列」にしてから、{{wanted}}を入力し直してください。",
  },
  truncated: {
    what: "訳文が途中で切れています：{{found}}",
    mend: "全文を入れてください。1つのセルに入るのは32,767文字までです。",
  },
  "encoding-loss": {
    what: "ファイルの保存時に文字が失われました：{{found}}",
    mend: "訳文を入力し直し、ファイルをUTF-8で保存してください。",
  },
  mojibake: {
    what: "ファイルを開いたときに文字化けしました：{{found}}",
    mend: "訳文を入力し直し、ファイルをUTF-8で保存してください。",
  },
  "icu-syntax": {
    what: "メッセージを{{found}}の付近で解釈できません。必要なのは{{wanted}}です。",
    mend: "波括弧を原文と比べてください。",
  },
  "icu-args": {
    what: "原文の{{wanted}}に対して、メッセージでは{{found}}が使われています。",
    mend: "値の名前と種類は原文のままにしてください。",
  },
  "icu-other": {
    what: "{{found}}と並ぶother形がありません。",
    mend: "other {…}を追加してください。ほかの形に当てはまらないものすべてに使われます。",
  },
  "icu-select": {
    what: "分岐の形は{{found}}で、{{wanted}}がありません。",
    mend: "分岐の名前は原文のままにし、波括弧の中だけを翻訳してください。",
  },
  "icu-plural": {
    what: "複数形は{{found}}ですが、この言語では{{wanted}}も必要です。",
    mend: "足りない形を追加してください。",
  },
  "tag-missing": {
    what: "原文の{{wanted}}に対して、訳文は{{found}}です。",
    mend: "タグを終了タグとともに戻してください。",
  },
  "tag-extra": {
    what: "原文の{{wanted}}に対して、訳文は{{found}}です。",
    mend: "タグを終了タグとともに削除してください。",
  },
  "tag-nesting": {
    what: "タグ{{found}}の始まりか終わりがないか、ほかのタグと交差しています。",
    mend: "タグは、開いたのと逆の順に閉じてください。",
  },
  "tag-attr": {
    what: "原文の{{wanted}}に対して、タグが{{found}}となっています。",
    mend: "altとtitleを除き、< >の中は元のままにしてください。",
  },
  "tag-looks": {
    what: "原文の{{wanted}}に対して、訳文は{{found}}です。",
    mend: "この言語で正しい場合、対応は不要です。",
  },
  "html-unsafe": { what: "{{found}}は原文にないコードです。", mend: "削除してください。" },
  "html-refused": { what: "{{found}}を含む文は公開できません。", mend: "中身を入れるか、削除してください。" },
  "html-lost": {
    what: "{{found}}は公開時に失われるか、変更されます。",
    mend: "原文と同じものを使ってください。",
  },
  "html-order": {
    what: "原文の{{wanted}}の位置に{{found}}があります。",
    mend: "原文と同じ順序に並べてください。",
  },
  "anchor-broken": {
    what: "リンク{{found}}の先が、この訳文にはありません。",
    mend: "この訳文の見出しが持つIDにリンクしてください。",
  },
  "image-text": {
    what: "画像の説明が翻訳されていません：{{found}}",
    mend: "altを翻訳してください。画像を見ることができない人に読み上げられます。",
  },
  entity: {
    what: "コード{{found}}が、そのまま読者に表示されます。",
    mend: "文字そのもの、または原文のとおりのコードを入力してください。",
  },
  "url-broken": {
    what: "{{found}}は、ブラウザーで開けるアドレスではありません。",
    mend: "原文からアドレスをコピーしてください。",
  },
  "url-changed": {
    what: "アドレス{{wanted}}が{{found}}になっています。",
    mend: "原文からアドレスをコピーしてください。",
  },
  "url-missing": {
    what: "アドレス{{wanted}}がありません。",
    mend: "この言語の別のページで同じ内容を案内している場合、対応は不要です。",
  },
  "url-extra": {
    what: "アドレス{{found}}は原文にありません。",
    mend: "意図したものであれば、対応は不要です。",
  },
  "link-not-localised": {
    what: "{{found}}は原文の言語のページへのリンクです。",
    mend: "そのページが翻訳されている場合は、{{wanted}}にリンクしてください。",
  },
  "link-other-locale": {
    what: "{{found}}は別の言語のページへのリンクです。",
    mend: "{{wanted}}にリンクしてください。",
  },
  "email-changed": { what: "メールアドレス{{wanted}}がありません。", mend: "原文からコピーしてください。" },
  "code-changed": {
    what: "読者が入力またはコピーする{{wanted}}がありません。",
    mend: "原文のままにしてください。",
  },
  inconsistent: {
    what: "同じ原文が、別の箇所では{{wanted}}、ここでは{{found}}と訳されています。",
    mend: "使われる場面が異なる場合を除き、どちらかに統一してください。",
  },
  "number-changed": {
    what: "原文の{{wanted}}に対して、数字が{{found}}です。",
    mend: "数字をご確認ください。表記はこの言語の慣習に従って構いません。",
  },
  "number-missing": { what: "数字{{wanted}}がありません。", mend: "言葉で表している場合、対応は不要です。" },
  "number-extra": {
    what: "数字{{found}}は原文にありません。",
    mend: "原文で言葉で表されている場合、対応は不要です。",
  },
  "currency-changed": {
    what: "原文の{{wanted}}に対して、金額の通貨が{{found}}です。",
    mend: "原文の通貨のままにしてください。",
  },
  "wrong-script": {
    what: "ほとんどの文字が、この言語の文字（{{wanted}}）ではなく別の文字（{{found}}）です。",
    mend: "訳文が正しい行と正しいファイルにあるかご確認ください。",
  },
  homoglyph: {
    what: "{{found}}という語に、見た目の似た2種類の文字が混ざっています。",
    mend: "その語を入力し直してください。",
  },
  "wrong-language": {
    what: "別の言語の文のように見えます：{{found}}",
    mend: "訳文がその言語のファイルにあるかご確認ください。",
  },
  "same-as-source": {
    what: "訳文が原文と同じです。",
    mend: "翻訳してください。このままでよい場合、対応は不要です。",
  },
  "partly-untranslated": { what: "{{found}}が原文の言語のまま残っています。", mend: "翻訳してください。" },
  "name-translated": {
    what: "名称{{wanted}}がありません。この名称はどの言語でも同じです。",
    mend: "{{wanted}}と入力してください。",
  },
  "term-missing": {
    what: "{{found}}は、この言語では{{wanted}}といいます。",
    mend: "この用語を使ってください。",
  },
  "term-forbidden": { what: "ここでは{{found}}を使わないでください。", mend: "{{wanted}}を使ってください。" },
  "length-max": { what: "訳文は{{found}}文字ですが、上限は{{wanted}}文字です。", mend: "短くしてください。" },
  "length-ratio": {
    what: "訳文の長さが原文の{{found}}です。",
    mend: "抜けている内容や、2回貼り付けた内容がないかご確認ください。",
  },
  blank: { what: "空白しか入っていません。", mend: "訳文を入力するか、セルを空にしてください。" },
  "space-edge": {
    what: "先頭または末尾の空白が原文と異なります：{{found}}",
    mend: "空白を追加または削除してください。",
  },
  "space-double": { what: "空白が2つ続いています。", mend: "1つ削除してください。" },
  newline: {
    what: "原文の{{wanted}}行に対して、訳文は{{found}}行です。",
    mend: "原文と同じ位置で改行してください。",
  },
  tab: { what: "訳文にタブが含まれています。", mend: "空白に置き換えてください。" },
  control: {
    what: "訳文に見えない制御文字が含まれています：{{found}}",
    mend: "削除するか、前後の語を入力し直してください。",
  },
  "zero-width": {
    what: "訳文に見えない文字が含まれています：{{found}}",
    mend: "削除するか、前後の語を入力し直してください。",
  },
  "bidi-override": {
    what: "見えない文字{{found}}が文字の向きを逆にしています。",
    mend: "削除するか、訳文を入力し直してください。",
  },
  "bidi-unbalanced": {
    what: "文字の向きの切り替えが、始まったまま終わっていないか、その逆です。",
    mend: "見えない文字を入れずに、訳文を入力し直してください。",
  },
  "end-question": {
    what: "原文の末尾は{{wanted}}ですが、訳文の末尾は{{found}}です。",
    mend: "原文が疑問文の箇所だけを疑問文にしてください。",
  },
  "end-colon": {
    what: "原文の末尾は{{wanted}}ですが、訳文の末尾は{{found}}です。",
    mend: "後に内容が続く場合は、コロンで終えてください。",
  },
  "end-stop": {
    what: "原文の末尾は{{wanted}}ですが、訳文の末尾は{{found}}です。",
    mend: "この言語の慣習どおりであれば、対応は不要です。",
  },
  brackets: {
    what: "括弧{{found}}の開きと閉じが対応していません。",
    mend: "余っている括弧の相手を追加するか、削除してください。",
  },
  quotes: {
    what: "引用符{{found}}が対になっていません。",
    mend: "余っている引用符の相手を追加するか、削除してください。",
  },
  ellipsis: { what: "原文の省略記号（…）が、3つの点になっています。", mend: "…という文字を使ってください。" },
  "doubled-word": { what: "同じ語が2回続いています：{{found}}", mend: "1つ削除してください。" },
  "tripled-letter": { what: "同じ文字が3回続いています：{{found}}", mend: "余分な文字を削除してください。" },
  shouting: { what: "すべて大文字になっています：{{found}}", mend: "原文と同じ書き方にしてください。" },
  "typography-french": {
    what: "フランス語では、; : ! ? の前と « » の内側に改行しない空白が入ります：{{found}}",
    mend: "改行しない空白（U+00A0）を入れてください。",
  },
  "typography-cjk": { what: "{{found}}が半角になっています。", mend: "全角の記号を使ってください。" },
  "typography-arabic": {
    what: "記号{{found}}は別の文字体系のものです。",
    mend: "، ؛ ؟ を使い、カシーダは使わないでください。",
  },
  "typography-spanish": {
    what: "{{found}}で終わる疑問文または感嘆文に、先頭の記号がありません。",
    mend: "¿ または ¡ で始めてください。",
  },
  remark: {
    what: "{{found}}は訳文ではなく、コメントのように見えます。",
    mend: "削除してください。コメントは訳文の横の列に書いてください。",
  },
} as const;
