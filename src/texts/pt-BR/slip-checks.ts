/** What checks found in a translation, and what its translator can do. */
export const slipChecks = {
  "ph-missing": {
    what: "Falta a variável {{wanted}}.",
    mend: "Coloque {{wanted}} onde o valor deve aparecer.",
  },
  "ph-extra": { what: "O original não tem a variável {{found}}.", mend: "Retire {{found}}." },
  "ph-renamed": {
    what: "A variável {{wanted}} virou {{found}}. Variáveis não são traduzidas.",
    mend: "Escreva {{wanted}} exatamente como no original.",
  },
  "ph-syntax": {
    what: "A variável {{wanted}} está danificada: {{found}}.",
    mend: "Escreva {{wanted}} exatamente como no original.",
  },
  "ph-fallback": {
    what: "Em {{wanted}} só as palavras entre aspas podem ser traduzidas, mas está escrito {{found}}.",
    mend: "Deixe como estão o nome, a palavra fallback e as aspas retas.",
  },
  "ph-count": {
    what: "Aqui há {{found}}; no original, {{wanted}}.",
    mend: "Se estiver certo no seu idioma, não é preciso fazer nada.",
  },
  "spreadsheet-error": {
    what: "A célula mostra {{found}}: a planilha entendeu o texto como uma fórmula.",
    mend: "Formate a célula como texto e digite a tradução novamente.",
  },
  "number-rewritten": {
    what: "A planilha transformou {{wanted}} em {{found}}.",
    mend: "Formate a célula como texto e digite {{wanted}} novamente.",
  },
  truncated: {
    what: "O texto é interrompido no meio: {{found}}.",
    mend: "Coloque o texto completo. Uma célula comporta no máximo 32.767 caracteres.",
  },
  "encoding-loss": {
    what: "Letras se perderam quando o arquivo foi salvo: {{found}}.",
    mend: "Digite o texto novamente e salve o arquivo como UTF-8.",
  },
  mojibake: {
    what: "Letras viraram outras quando o arquivo foi aberto: {{found}}.",
    mend: "Digite o texto novamente e salve o arquivo como UTF-8.",
  },
  "icu-syntax": {
    what: "Não é possível ler a mensagem perto de {{found}}; esperava-se {{wanted}}.",
    mend: "Compare as chaves com as do original.",
  },
  "icu-args": {
    what: "A mensagem usa {{found}} onde o original usa {{wanted}}.",
    mend: "Mantenha os nomes e os tipos de valores do original.",
  },
  "icu-other": {
    what: "Falta a forma other junto de {{found}}.",
    mend: "Acrescente other {…}: ela vale para tudo o que as outras formas não cobrem.",
  },
  "icu-select": {
    what: "As formas são {{found}}; falta {{wanted}}.",
    mend: "Mantenha os nomes das formas do original. Traduza só o que está entre as chaves.",
  },
  "icu-plural": {
    what: "As formas de plural são {{found}}; seu idioma também precisa de {{wanted}}.",
    mend: "Acrescente as formas que faltam.",
  },
  "tag-missing": {
    what: "Aqui há {{found}}; no original, {{wanted}}.",
    mend: "Coloque a tag de volta, com o fechamento.",
  },
  "tag-extra": {
    what: "Aqui há {{found}}; no original, {{wanted}}.",
    mend: "Retire a tag, com o fechamento.",
  },
  "tag-nesting": {
    what: "A tag {{found}} não tem começo ou fim, ou cruza com outra.",
    mend: "Feche as tags na ordem inversa em que são abertas.",
  },
  "tag-attr": {
    what: "Uma tag diz {{found}} onde o original tem {{wanted}}.",
    mend: "Deixe como está tudo o que fica entre < e >, exceto alt e title.",
  },
  "tag-looks": {
    what: "Aqui há {{found}}; no original, {{wanted}}.",
    mend: "Se estiver certo no seu idioma, não é preciso fazer nada.",
  },
  "html-unsafe": { what: "{{found}} é código que o original não tem.", mend: "Retire-o." },
  "html-refused": {
    what: "Um texto com {{found}} não pode ser publicado.",
    mend: "Coloque algo dentro ou retire-o.",
  },
  "html-lost": {
    what: "{{found}} se perde ou é alterado quando o texto é publicado.",
    mend: "Use o que o original usa.",
  },
  "html-order": {
    what: "{{found}} está onde o original tem {{wanted}}.",
    mend: "Coloque as partes na ordem do original.",
  },
  "anchor-broken": {
    what: "O link {{found}} leva a um lugar que este texto não tem.",
    mend: "Crie o link para o identificador que o título tem nesta tradução.",
  },
  "image-text": {
    what: "A descrição de uma imagem não está traduzida: {{found}}.",
    mend: "Traduza alt: ela é lida para quem não pode ver a imagem.",
  },
  entity: {
    what: "O código {{found}} é mostrado aos leitores como está.",
    mend: "Escreva o próprio caractere, ou o código exatamente como no original.",
  },
  "url-broken": {
    what: "{{found}} não é um endereço que um navegador possa abrir.",
    mend: "Copie o endereço do original.",
  },
  "url-changed": { what: "O endereço {{wanted}} virou {{found}}.", mend: "Copie o endereço do original." },
  "url-missing": {
    what: "Falta o endereço {{wanted}}.",
    mend: "Se outra página diz o mesmo no seu idioma, não é preciso fazer nada.",
  },
  "url-extra": {
    what: "O original não tem o endereço {{found}}.",
    mend: "Se essa era a intenção, não é preciso fazer nada.",
  },
  "link-not-localised": {
    what: "{{found}} leva à página no idioma do original.",
    mend: "Crie o link para {{wanted}}, se essa página estiver traduzida.",
  },
  "link-other-locale": {
    what: "{{found}} leva à página em outro idioma.",
    mend: "Crie o link para {{wanted}}.",
  },
  "email-changed": { what: "Falta o endereço de e-mail {{wanted}}.", mend: "Copie-o do original." },
  "code-changed": {
    what: "Falta {{wanted}}; os leitores precisam digitar ou copiar isso.",
    mend: "Deixe exatamente como no original.",
  },
  inconsistent: {
    what: "O mesmo original é traduzido como {{wanted}} em outro lugar e como {{found}} aqui.",
    mend: "Escolha uma das duas versões, a menos que os contextos sejam diferentes.",
  },
  "number-changed": {
    what: "O número {{found}} está onde o original tem {{wanted}}.",
    mend: "Confira o número; você pode escrevê-lo como é usual no seu idioma.",
  },
  "number-missing": {
    what: "Falta o número {{wanted}}.",
    mend: "Se estiver por extenso, não é preciso fazer nada.",
  },
  "number-extra": {
    what: "O original não tem o número {{found}}.",
    mend: "Se no original estiver por extenso, não é preciso fazer nada.",
  },
  "currency-changed": {
    what: "Um preço está em {{found}} onde o original tem {{wanted}}.",
    mend: "Mantenha a moeda do original.",
  },
  "wrong-script": {
    what: "A maioria das letras é de outra escrita ({{found}}) que não a deste idioma ({{wanted}}).",
    mend: "Verifique se o texto está na linha e no arquivo certos.",
  },
  homoglyph: {
    what: "A palavra {{found}} mistura letras parecidas de duas escritas.",
    mend: "Digite a palavra novamente.",
  },
  "wrong-language": {
    what: "O texto parece estar em outro idioma: {{found}}.",
    mend: "Verifique se o texto está no arquivo do idioma certo.",
  },
  "same-as-source": {
    what: "O texto é igual ao original.",
    mend: "Traduza-o. Se deve ficar assim, não é preciso fazer nada.",
  },
  "partly-untranslated": { what: "{{found}} ainda está no idioma do original.", mend: "Traduza." },
  "name-translated": {
    what: "Falta o nome {{wanted}}. Ele é o mesmo em todos os idiomas.",
    mend: "Escreva {{wanted}}.",
  },
  "term-missing": { what: "{{found}} se diz {{wanted}} no seu idioma.", mend: "Use esse termo, por favor." },
  "term-forbidden": { what: "{{found}} não deve ser usado aqui.", mend: "Use {{wanted}}, por favor." },
  "length-max": { what: "O texto tem {{found}} caracteres; o máximo é {{wanted}}.", mend: "Encurte-o." },
  "length-ratio": {
    what: "O comprimento do texto é {{found}} do original.",
    mend: "Verifique se não falta nada e se nada foi colado duas vezes.",
  },
  blank: { what: "Há apenas espaços em branco.", mend: "Escreva a tradução ou deixe a célula vazia." },
  "space-edge": {
    what: "Os espaços no começo ou no fim não são os do original: {{found}}.",
    mend: "Acrescente-os ou apague-os.",
  },
  "space-double": { what: "Há dois espaços seguidos.", mend: "Apague um." },
  newline: {
    what: "O texto tem {{found}} linhas; o original, {{wanted}}.",
    mend: "Quebre as linhas onde o original quebra.",
  },
  tab: { what: "Há uma tabulação no texto.", mend: "Coloque um espaço no lugar." },
  control: {
    what: "Há um caractere de controle invisível no texto: {{found}}.",
    mend: "Apague-o ou digite novamente as palavras ao redor.",
  },
  "zero-width": {
    what: "Há um caractere invisível no texto: {{found}}.",
    mend: "Apague-o ou digite novamente as palavras ao redor.",
  },
  "bidi-override": {
    what: "O caractere invisível {{found}} inverte a direção do texto.",
    mend: "Apague-o ou digite o texto novamente.",
  },
  "bidi-unbalanced": {
    what: "Uma mudança de direção do texto começa e não termina, ou o contrário.",
    mend: "Digite o texto novamente, sem caracteres invisíveis.",
  },
  "end-question": {
    what: "O texto termina em {{found}}; o original, em {{wanted}}.",
    mend: "Pergunte onde o original pergunta e em nenhum outro lugar.",
  },
  "end-colon": {
    what: "O texto termina em {{found}}; o original, em {{wanted}}.",
    mend: "Termine com dois-pontos se algo vier em seguida.",
  },
  "end-stop": {
    what: "O texto termina em {{found}}; o original, em {{wanted}}.",
    mend: "Se for o costume no seu idioma, não é preciso fazer nada.",
  },
  brackets: {
    what: "Nem todos os parênteses ou colchetes {{found}} estão abertos e fechados.",
    mend: "Acrescente ou apague o que sobra.",
  },
  quotes: { what: "As aspas {{found}} não estão aos pares.", mend: "Acrescente ou apague a que sobra." },
  ellipsis: { what: "Há três pontos onde o original tem reticências (…).", mend: "Escreva o caractere …." },
  "doubled-word": { what: "Uma palavra aparece duas vezes: {{found}}.", mend: "Apague uma." },
  "tripled-letter": { what: "Uma letra aparece três vezes: {{found}}.", mend: "Apague o que sobra." },
  shouting: {
    what: "O texto está todo em maiúsculas: {{found}}.",
    mend: "Escreva-o como o original está escrito.",
  },
  "typography-french": {
    what: "Em francês há um espaço inseparável antes de ; : ! ? e dentro de « »: {{found}}.",
    mend: "Coloque um espaço inseparável (U+00A0).",
  },
  "typography-cjk": {
    what: "{{found}} tem metade da largura dos caracteres ao redor.",
    mend: "Use o sinal de largura inteira.",
  },
  "typography-arabic": {
    what: "O sinal {{found}} pertence a outra escrita.",
    mend: "Use ، ؛ ؟ e nenhuma kashida.",
  },
  "typography-spanish": {
    what: "A pergunta ou exclamação terminada em {{found}} não tem sinal no começo.",
    mend: "Comece com ¿ ou ¡.",
  },
  remark: {
    what: "{{found}} parece um comentário, e não a tradução.",
    mend: "Retire-o; escreva comentários em uma coluna ao lado da tradução.",
  },
} as const;
