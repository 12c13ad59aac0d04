/** Handing out files for translators. */
export const exportTexts = {
  written_one: "{{path}}: {{count, number}} linha; novas: {{fresh}}, desatualizadas: {{stale}}.",
  written_many: "{{path}}: {{count, number}} linhas; novas: {{fresh}}, desatualizadas: {{stale}}.",
  written_other: "{{path}}: {{count, number}} linhas; novas: {{fresh}}, desatualizadas: {{stale}}.",
  writtenTogether_one:
    "{{path}}: {{count, number}} texto em {{locales}}; novos: {{fresh}}, desatualizados: {{stale}}.",
  writtenTogether_many:
    "{{path}}: {{count, number}} textos em {{locales}}; novos: {{fresh}}, desatualizados: {{stale}}.",
  writtenTogether_other:
    "{{path}}: {{count, number}} textos em {{locales}}; novos: {{fresh}}, desatualizados: {{stale}}.",
  writtenSources_one:
    "{{path}}: {{count, number}} texto de origem, para o idioma de origem de uma plataforma.",
  writtenSources_many:
    "{{path}}: {{count, number}} textos de origem, para o idioma de origem de uma plataforma.",
  writtenSources_other:
    "{{path}}: {{count, number}} textos de origem, para o idioma de origem de uma plataforma.",
  newsWritten_one: "{{path}}: {{count, number}} novidade.",
  newsWritten_many: "{{path}}: {{count, number}} novidades.",
  newsWritten_other: "{{path}}: {{count, number}} novidades.",
  newsLeftOut:
    "Este tipo de arquivo não comporta o seguinte, por isso as células estão vazias: {{cells}}. Um arquivo .json contém tudo.",
  newsReadOnly:
    "Estes corpos contêm o que texto simples não consegue expressar e só podem ser lidos: {{ids}}.",
  same: "{{path}} já existe, com o mesmo conteúdo.",
  kept: "{{path}} já existe com outro conteúdo, talvez o trabalho de um tradutor: não foi sobrescrito. Mova-o para obter o arquivo de novo.",
  selfTest_one: "Autoteste: {{lossFree}} de {{count, number}} texto volta sem perdas.",
  selfTest_many: "Autoteste: {{lossFree}} de {{count, number}} textos voltam sem perdas.",
  selfTest_other: "Autoteste: {{lossFree}} de {{count, number}} textos voltam sem perdas.",
  pseudo:
    "Os textos de destino são pseudotraduções: experimente-as com import --pseudo --dry-run e não as dê a ninguém.",
  exported_one: "Exportação {{exportId}}: {{count, number}} arquivo.",
  exported_many: "Exportação {{exportId}}: {{count, number}} arquivos.",
  exported_other: "Exportação {{exportId}}: {{count, number}} arquivos.",
  known: "O mesmo conteúdo já foi entregue antes, com o mesmo id.",
} as const;
