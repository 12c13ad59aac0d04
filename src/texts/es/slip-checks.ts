/** What checks found in a translation, and what its translator can do. */
export const slipChecks = {
  "ph-missing": {
    what: "Falta la variable {{wanted}}.",
    mend: "Ponga {{wanted}} donde deba aparecer su valor.",
  },
  "ph-extra": { what: "El original no tiene la variable {{found}}.", mend: "Quite {{found}}." },
  "ph-renamed": {
    what: "La variable {{wanted}} se ha convertido en {{found}}. Las variables no se traducen.",
    mend: "Escriba {{wanted}} exactamente como en el original.",
  },
  "ph-syntax": {
    what: "La variable {{wanted}} está dañada: {{found}}.",
    mend: "Escriba {{wanted}} exactamente como en el original.",
  },
  "ph-fallback": {
    what: "En {{wanted}} solo se traducen las palabras entre comillas, pero dice {{found}}.",
    mend: "Deje como están el nombre, la palabra fallback y las comillas rectas.",
  },
  "ph-count": {
    what: "Aquí hay {{found}}; en el original, {{wanted}}.",
    mend: "Si es correcto en su idioma, no hay que hacer nada.",
  },
  "spreadsheet-error": {
    what: "La celda muestra {{found}}: la hoja de cálculo tomó el texto por una fórmula.",
    mend: "Dé a la celda formato de texto y escriba la traducción de nuevo.",
  },
  "number-rewritten": {
    what: "La hoja de cálculo convirtió {{wanted}} en {{found}}.",
    mend: "Dé a la celda formato de texto y escriba {{wanted}} de nuevo.",
  },
  truncated: {
    what: "El texto se corta a la mitad: {{found}}.",
    mend: "Ponga el texto completo. Una celda admite como máximo 32 767 caracteres.",
  },
  "encoding-loss": {
    what: "Se perdieron letras al guardar el archivo: {{found}}.",
    mend: "Escriba el texto de nuevo y guarde el archivo como UTF-8.",
  },
  mojibake: {
    what: "Al abrir el archivo, unas letras se convirtieron en otras: {{found}}.",
    mend: "Escriba el texto de nuevo y guarde el archivo como UTF-8.",
  },
  "icu-syntax": {
    what: "El mensaje no se puede leer cerca de {{found}}; se esperaba {{wanted}}.",
    mend: "Compare las llaves con las del original.",
  },
  "icu-args": {
    what: "El mensaje usa {{found}} donde el original usa {{wanted}}.",
    mend: "Deje los nombres y los tipos de valores como en el original.",
  },
  "icu-other": {
    what: "Falta la forma other junto a {{found}}.",
    mend: "Añada other {…}: vale para todo lo que no cubren las demás formas.",
  },
  "icu-select": {
    what: "Las formas son {{found}}; falta {{wanted}}.",
    mend: "Deje los nombres de las formas como en el original. Traduzca solo lo que está entre sus llaves.",
  },
  "icu-plural": {
    what: "Las formas de plural son {{found}}; su idioma necesita además {{wanted}}.",
    mend: "Añada las formas que faltan.",
  },
  "tag-missing": {
    what: "Aquí hay {{found}}; en el original, {{wanted}}.",
    mend: "Vuelva a poner la etiqueta, con su cierre.",
  },
  "tag-extra": {
    what: "Aquí hay {{found}}; en el original, {{wanted}}.",
    mend: "Quite la etiqueta, con su cierre.",
  },
  "tag-nesting": {
    what: "La etiqueta {{found}} no tiene principio o fin, o se cruza con otra.",
    mend: "Cierre las etiquetas en el orden inverso al que se abren.",
  },
  "tag-attr": {
    what: "Una etiqueta dice {{found}} donde el original tiene {{wanted}}.",
    mend: "Deje como está todo lo que va entre < y >, salvo alt y title.",
  },
  "tag-looks": {
    what: "Aquí hay {{found}}; en el original, {{wanted}}.",
    mend: "Si es correcto en su idioma, no hay que hacer nada.",
  },
  "html-unsafe": { what: "{{found}} es código que el original no tiene.", mend: "Quítelo." },
  "html-refused": {
    what: "Un texto con {{found}} no se puede publicar.",
    mend: "Ponga algo dentro o quítelo.",
  },
  "html-lost": {
    what: "{{found}} se pierde o cambia al publicar el texto.",
    mend: "Use lo que usa el original.",
  },
  "html-order": {
    what: "{{found}} está donde el original tiene {{wanted}}.",
    mend: "Ponga las partes en el orden del original.",
  },
  "anchor-broken": {
    what: "El enlace {{found}} lleva a un lugar que este texto no tiene.",
    mend: "Enlace al identificador que tiene el título en esta traducción.",
  },
  "image-text": {
    what: "La descripción de una imagen no está traducida: {{found}}.",
    mend: "Traduzca alt: se lee a quienes no pueden ver la imagen.",
  },
  entity: {
    what: "El código {{found}} se muestra tal cual a los lectores.",
    mend: "Escriba el propio carácter o el código exactamente como en el original.",
  },
  "url-broken": {
    what: "{{found}} no es una dirección que un navegador pueda abrir.",
    mend: "Copie la dirección del original.",
  },
  "url-changed": {
    what: "La dirección {{wanted}} se ha convertido en {{found}}.",
    mend: "Copie la dirección del original.",
  },
  "url-missing": {
    what: "Falta la dirección {{wanted}}.",
    mend: "Si otra página dice lo mismo en su idioma, no hay que hacer nada.",
  },
  "url-extra": {
    what: "El original no tiene la dirección {{found}}.",
    mend: "Si es su intención, no hay que hacer nada.",
  },
  "link-not-localised": {
    what: "{{found}} lleva a la página en el idioma del original.",
    mend: "Enlace a {{wanted}}, si esa página está traducida.",
  },
  "link-other-locale": { what: "{{found}} lleva a la página en otro idioma.", mend: "Enlace a {{wanted}}." },
  "email-changed": { what: "Falta la dirección de correo {{wanted}}.", mend: "Cópiela del original." },
  "code-changed": {
    what: "Falta {{wanted}}; los lectores tienen que escribirlo o copiarlo.",
    mend: "Déjelo exactamente como en el original.",
  },
  inconsistent: {
    what: "El mismo original se traduce como {{wanted}} en otro lugar y como {{found}} aquí.",
    mend: "Elija una de las dos versiones, salvo que los contextos sean distintos.",
  },
  "number-changed": {
    what: "El número {{found}} está donde el original tiene {{wanted}}.",
    mend: "Compruebe el número; puede escribirlo como es habitual en su idioma.",
  },
  "number-missing": {
    what: "Falta el número {{wanted}}.",
    mend: "Si lo dice con palabras, no hay que hacer nada.",
  },
  "number-extra": {
    what: "El original no tiene el número {{found}}.",
    mend: "Si el original lo dice con palabras, no hay que hacer nada.",
  },
  "currency-changed": {
    what: "Un precio está en {{found}} donde el original tiene {{wanted}}.",
    mend: "Mantenga la moneda del original.",
  },
  "wrong-script": {
    what: "La mayoría de las letras son de otro alfabeto ({{found}}) que el de este idioma ({{wanted}}).",
    mend: "Compruebe que el texto está en la fila y el archivo correctos.",
  },
  homoglyph: {
    what: "La palabra {{found}} mezcla letras parecidas de dos alfabetos.",
    mend: "Escriba la palabra de nuevo.",
  },
  "wrong-language": {
    what: "El texto parece estar en otro idioma: {{found}}.",
    mend: "Compruebe que el texto está en el archivo de su idioma.",
  },
  "same-as-source": {
    what: "El texto es igual que el original.",
    mend: "Tradúzcalo. Si debe quedar así, no hay que hacer nada.",
  },
  "partly-untranslated": { what: "{{found}} sigue en el idioma del original.", mend: "Tradúzcalo." },
  "name-translated": {
    what: "Falta el nombre {{wanted}}. Es el mismo en todos los idiomas.",
    mend: "Escriba {{wanted}}.",
  },
  "term-missing": { what: "{{found}} se dice {{wanted}} en su idioma.", mend: "Use ese término, por favor." },
  "term-forbidden": { what: "{{found}} no debe usarse aquí.", mend: "Use {{wanted}}, por favor." },
  "length-max": {
    what: "El texto tiene {{found}} caracteres; como máximo puede tener {{wanted}}.",
    mend: "Acórtelo.",
  },
  "length-ratio": {
    what: "La longitud del texto es el {{found}} de la del original.",
    mend: "Compruebe que no falte nada ni se haya pegado nada dos veces.",
  },
  blank: { what: "Solo hay espacios en blanco.", mend: "Escriba la traducción o deje la celda vacía." },
  "space-edge": {
    what: "Los espacios del principio o del final no son los del original: {{found}}.",
    mend: "Añádalos o bórrelos.",
  },
  "space-double": { what: "Hay dos espacios seguidos.", mend: "Borre uno." },
  newline: {
    what: "El texto tiene {{found}} líneas; el original, {{wanted}}.",
    mend: "Ponga los saltos de línea donde los tiene el original.",
  },
  tab: { what: "Hay un tabulador en el texto.", mend: "Ponga un espacio en su lugar." },
  control: {
    what: "Hay un carácter de control invisible en el texto: {{found}}.",
    mend: "Bórrelo o escriba de nuevo las palabras de alrededor.",
  },
  "zero-width": {
    what: "Hay un carácter invisible en el texto: {{found}}.",
    mend: "Bórrelo o escriba de nuevo las palabras de alrededor.",
  },
  "bidi-override": {
    what: "El carácter invisible {{found}} invierte la dirección del texto.",
    mend: "Bórrelo o escriba el texto de nuevo.",
  },
  "bidi-unbalanced": {
    what: "Un cambio de dirección del texto empieza y no termina, o al revés.",
    mend: "Escriba el texto de nuevo, sin caracteres invisibles.",
  },
  "end-question": {
    what: "El texto termina en {{found}}; el original, en {{wanted}}.",
    mend: "Pregunte donde pregunta el original y en ningún otro sitio.",
  },
  "end-colon": {
    what: "El texto termina en {{found}}; el original, en {{wanted}}.",
    mend: "Termínelo con dos puntos si sigue algo.",
  },
  "end-stop": {
    what: "El texto termina en {{found}}; el original, en {{wanted}}.",
    mend: "Si es lo habitual en su idioma, no hay que hacer nada.",
  },
  brackets: {
    what: "No todos los paréntesis o corchetes {{found}} están abiertos y cerrados.",
    mend: "Añada o borre el que sobra.",
  },
  quotes: { what: "Las comillas {{found}} no van por pares.", mend: "Añada o borre la que sobra." },
  ellipsis: {
    what: "Hay tres puntos donde el original tiene puntos suspensivos (…).",
    mend: "Escriba el carácter ….",
  },
  "doubled-word": { what: "Una palabra aparece dos veces: {{found}}.", mend: "Borre una." },
  "tripled-letter": { what: "Una letra aparece tres veces: {{found}}.", mend: "Borre lo que sobra." },
  shouting: {
    what: "El texto está todo en mayúsculas: {{found}}.",
    mend: "Escríbalo como está escrito el original.",
  },
  "typography-french": {
    what: "En francés va un espacio de no separación antes de ; : ! ? y dentro de « »: {{found}}.",
    mend: "Ponga un espacio de no separación (U+00A0).",
  },
  "typography-cjk": {
    what: "{{found}} es la mitad de ancho que los caracteres de alrededor.",
    mend: "Use el signo de ancho completo.",
  },
  "typography-arabic": {
    what: "El signo {{found}} pertenece a otro alfabeto.",
    mend: "Use ، ؛ ؟ y ninguna kashida.",
  },
  "typography-spanish": {
    what: "La pregunta o exclamación que termina en {{found}} no tiene signo de apertura.",
    mend: "Empiécela con ¿ o ¡.",
  },
  remark: {
    what: "{{found}} parece un comentario, no la traducción.",
    mend: "Quítelo; escriba los comentarios en una columna junto a la traducción.",
  },
} as const;
