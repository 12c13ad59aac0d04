/** What is wrong with a row of a file, and what its translator can do. */
export const slipRows = {
  "encoding-recovered": {
    what: "O arquivo foi salvo na codificação {{found}}.",
    mend: "Verifique se as letras estão certas e salve como CSV UTF-8 da próxima vez.",
  },
  "column-recovered": {
    what: "A coluna {{found}} foi renomeada; foi lida como {{wanted}}.",
    mend: "Deixe a primeira linha como estava, por favor.",
  },
  "header-missing": {
    what: "Falta a linha com os nomes das colunas.",
    mend: "Deixe a primeira linha como estava, por favor.",
  },
  "rows-above-header": {
    what: "Linhas acima dos nomes das colunas foram ignoradas: {{found}}.",
    mend: "Não é preciso fazer nada.",
  },
  "ids-missing": {
    what: "O arquivo não tem identificadores; as linhas foram encontradas pelo original.",
    mend: "Deixe todas as colunas no arquivo, por favor.",
  },
  "marks-missing": { what: "Falta a última coluna.", mend: "Deixe todas as colunas no arquivo, por favor." },
  "letters-lost": {
    what: "O arquivo foi salvo em uma codificação que não tem algumas letras: no lugar delas há pontos de interrogação.",
    mend: "Digite essas letras novamente e salve o arquivo como CSV UTF-8.",
  },
  "letters-garbled": {
    what: "O arquivo foi aberto em uma codificação errada; isso foi corrigido.",
    mend: "Verifique se as letras estão certas.",
  },
  "letters-kept": {
    what: "Letras de {{wanted}} se perderam quando o arquivo foi salvo; o texto fica como estava.",
    mend: "Não é preciso fazer nada.",
  },
  "cut-off-row": {
    what: "O arquivo termina no meio desta linha; {{found}} pode ser apenas uma parte do texto.",
    mend: "Complete a linha e envie o arquivo novamente.",
  },
  "split-row": {
    what: "{{found}} parece ser a primeira parte de um texto; o resto está na linha {{wanted}}.",
    mend: "Coloque as duas partes nesta célula. Uma quebra de linha em uma célula é Alt+Enter (Excel) ou Ctrl+Enter (LibreOffice).",
  },
  "filled-down": {
    what: "Todas as linhas {{wanted}} têm {{found}}, embora os originais sejam diferentes.",
    mend: "Verifique se a célula foi preenchida para baixo por engano.",
  },
  "id-repaired": {
    what: "O identificador {{found}} estava danificado; foi lido como {{wanted}}.",
    mend: "Não é preciso fazer nada.",
  },
  "same-row-twice": { what: "O mesmo texto também está em {{wanted}}.", mend: "Não é preciso fazer nada." },
  "source-edited": {
    what: "O texto original foi alterado de {{wanted}} para {{found}}. Alterações no original não são aceitas.",
    mend: "Se o original estiver errado, avise seu gerente de projeto.",
  },
  "source-moved": {
    what: "O texto original mudou desde que você recebeu o arquivo: era {{wanted}} e agora é {{found}}.",
    mend: "Seu texto foi aceito. Você receberá o novo original em outro arquivo.",
  },
  "no-id": {
    what: "Há um texto nesta linha, mas nenhum identificador que diga a que lugar ele pertence.",
    mend: "Mova o texto para a linha correspondente. Não é possível acrescentar linhas.",
  },
  "damaged-id": {
    what: "O identificador {{found}} está danificado e não se sabe a que lugar o texto pertence.",
    mend: "Copie o identificador do arquivo que você recebeu.",
  },
  "unknown-unit": {
    what: "O identificador {{found}} não pertence a este arquivo.",
    mend: "Mova o texto para o arquivo em que você recebeu esta linha.",
  },
  "other-export": {
    what: "Esta linha vem de outro arquivo.",
    mend: "Devolva-a ao arquivo em que você a recebeu.",
  },
  "other-locale": {
    what: "O idioma desta linha é {{found}}; ela foi entregue para {{wanted}}.",
    mend: "Escreva o idioma como estava.",
  },
  "cell-not-text": {
    what: "A célula contém um número, uma data ou um valor lógico ({{found}}), e não um texto.",
    mend: "Formate a célula como texto e digite a tradução novamente.",
  },
  "formula-in-cell": {
    what: "A célula contém a fórmula {{found}}, e não um texto.",
    mend: "Formate a célula como texto e digite a tradução no lugar da fórmula.",
  },
  "merged-cells": {
    what: "As células {{found}} estão mescladas, e não é possível distinguir seus textos.",
    mend: "Desfaça a mesclagem e coloque cada texto em sua própria linha.",
  },
  "cell-repaired": {
    what: "A planilha transformou {{wanted}} em {{found}}; foi lido como {{wanted}}.",
    mend: "Não é preciso fazer nada.",
  },
  "struck-text": {
    what: "Há algo riscado neste texto. Ele foi aceito mesmo assim.",
    mend: "Apague o que não deve estar ali.",
  },
  "translator-note": {
    what: "Seu comentário: {{found}}",
    mend: "Não é preciso fazer nada: seu gerente de projeto o leu.",
  },
  "shifted-row": {
    what: "A linha tem mais células que o cabeçalho ({{found}} a mais), então seus textos podem estar nas colunas erradas.",
    mend: "Coloque os textos de volta em suas colunas.",
  },
  "duplicate-unit": {
    what: "Há outra tradução do mesmo texto em {{wanted}}.",
    mend: "Mantenha a linha certa e apague a outra.",
  },
  "target-moved": {
    what: "Alguém alterou esta tradução nesse meio-tempo. Era {{wanted}} e agora é {{found}}.",
    mend: "Se a sua for melhor, avise seu gerente de projeto.",
  },
  "source-moved-strict": {
    what: "O texto original mudou desde que você recebeu o arquivo: era {{wanted}} e agora é {{found}}.",
    mend: "Você receberá o novo original em outro arquivo. Aqui não é preciso fazer nada.",
  },
  "unit-gone": { what: "Este texto não existe mais no original.", mend: "Não é preciso fazer nada." },
  "block-gone": {
    what: "Este parágrafo não existe mais no original.",
    mend: "Não é preciso fazer nada. Você receberá o novo texto em outro arquivo.",
  },
  "block-unclear": {
    what: "Vários parágrafos do original agora são assim, e não se sabe a qual este se refere.",
    mend: "Não é preciso fazer nada. Você receberá o texto em outro arquivo.",
  },
  "body-incomplete": {
    what: "Apenas {{found}} dos {{wanted}} textos deste artigo estão traduzidos. Ele será aceito quando estiver completo.",
    mend: "Traduza também as outras linhas deste artigo.",
  },
  "structure-changed": {
    what: "O artigo traduzido tem parágrafos diferentes do original.",
    mend: "Seu gerente de projeto precisa decidir. Não é preciso fazer nada.",
  },
  "structure-rebuilt": {
    what: "O artigo traduzido recebeu os parágrafos do original.",
    mend: "Verifique se não falta nada nele.",
  },
  "filled-with-source": {
    what: "{{found}} dos {{wanted}} textos deste artigo não estão traduzidos; no lugar deles está o original.",
    mend: "Traduza também essas linhas.",
  },
  "token-missing": { what: "Falta a tag {{found}}.", mend: "Coloque-a no lugar certo da tradução." },
  "token-doubled": { what: "A tag {{found}} aparece duas vezes.", mend: "Deixe-a só uma vez." },
  "token-misnested": {
    what: "A tag {{found}} está na ordem errada, ou falta sua outra metade.",
    mend: "Feche as tags na ordem inversa em que são abertas.",
  },
  "token-invented": {
    what: "A tag {{found}} não está no original.",
    mend: "Retire-a; use somente as tags do original.",
  },
  "unknown-sentinel": {
    what: "{{found}} parece uma instrução, mas não é.",
    mend: "Escreva [[clear]], [[same]] ou [[skip]], ou a tradução sem esses colchetes.",
  },
  "sentinel-not-here": {
    what: "{{found}} não é possível neste texto.",
    mend: "Escreva a tradução. Um parágrafo de um artigo só pode ficar igual ao original com [[same]].",
  },
  "clear-not-allowed": {
    what: "A tradução {{wanted}} seria apagada.",
    mend: "Seu gerente de projeto precisa permitir isso. Caso contrário, escreva a tradução.",
  },
  "skip-translated": {
    what: "Este texto foi marcado para não ser traduzido, mas tem a tradução {{wanted}}.",
    mend: "Escreva [[clear]] para apagar a tradução ou coloque-a de volta na célula.",
  },
  "translation-cleared": {
    what: "A tradução {{found}} foi apagada.",
    mend: "Se essa era a intenção, não é preciso fazer nada.",
  },
  mended: {
    what: "O texto foi corrigido: {{found}} passou a ser {{wanted}}.",
    mend: "Confira se era isso que você queria dizer.",
  },
  "key-of-form": {
    what: "A chave termina em {{found}}: um programa criou várias formas de plural de um só texto.",
    mend: "Coloque o texto de volta em sua chave, sem formas de plural.",
  },
  "moved-since-import": {
    what: "O texto foi alterado depois de aceito; agora é {{found}}.",
    mend: "Não é preciso fazer nada.",
  },
} as const;
