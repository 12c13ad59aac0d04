/** Handing out files for translators. */
export const exportTexts = {
  written_one: "{{path}}: {{count, number}} fila; nuevas: {{fresh}}, desactualizadas: {{stale}}.",
  written_many: "{{path}}: {{count, number}} filas; nuevas: {{fresh}}, desactualizadas: {{stale}}.",
  written_other: "{{path}}: {{count, number}} filas; nuevas: {{fresh}}, desactualizadas: {{stale}}.",
  writtenTogether_one:
    "{{path}}: {{count, number}} texto en {{locales}}; nuevos: {{fresh}}, desactualizados: {{stale}}.",
  writtenTogether_many:
    "{{path}}: {{count, number}} textos en {{locales}}; nuevos: {{fresh}}, desactualizados: {{stale}}.",
  writtenTogether_other:
    "{{path}}: {{count, number}} textos en {{locales}}; nuevos: {{fresh}}, desactualizados: {{stale}}.",
  writtenSources_one:
    "{{path}}: {{count, number}} texto original, para el idioma de origen de una plataforma.",
  writtenSources_many:
    "{{path}}: {{count, number}} textos originales, para el idioma de origen de una plataforma.",
  writtenSources_other:
    "{{path}}: {{count, number}} textos originales, para el idioma de origen de una plataforma.",
  newsWritten_one: "{{path}}: {{count, number}} noticia.",
  newsWritten_many: "{{path}}: {{count, number}} noticias.",
  newsWritten_other: "{{path}}: {{count, number}} noticias.",
  newsLeftOut:
    "Este tipo de archivo no puede contener lo siguiente, así que las celdas están vacías: {{cells}}. Un archivo .json lo contiene todo.",
  newsReadOnly:
    "Estos cuerpos contienen algo que el texto sin formato no puede expresar y solo se pueden leer: {{ids}}.",
  same: "{{path}} ya existe, con el mismo contenido.",
  kept: "{{path}} ya existe con otro contenido, quizá el trabajo de un traductor: no se sobrescribió. Muévalo para volver a obtener el archivo.",
  selfTest_one: "Autocomprobación: {{lossFree}} de {{count, number}} texto vuelve sin pérdidas.",
  selfTest_many: "Autocomprobación: {{lossFree}} de {{count, number}} textos vuelven sin pérdidas.",
  selfTest_other: "Autocomprobación: {{lossFree}} de {{count, number}} textos vuelven sin pérdidas.",
  pseudo:
    "Los textos de destino son pseudotraducciones: pruébelas con import --pseudo --dry-run y no se las dé a nadie.",
  exported_one: "Exportación {{exportId}}: {{count, number}} archivo.",
  exported_many: "Exportación {{exportId}}: {{count, number}} archivos.",
  exported_other: "Exportación {{exportId}}: {{count, number}} archivos.",
  known: "El mismo contenido ya se entregó antes, con el mismo id.",
} as const;
