/** What is wrong with a row of a file, and what its translator can do. */
export const slipRows = {
  "encoding-recovered": {
    what: "El archivo se guardó con la codificación {{found}}.",
    mend: "Compruebe que las letras son correctas y guárdelo como CSV UTF-8 la próxima vez.",
  },
  "column-recovered": {
    what: "La columna {{found}} tenía otro nombre; se ha leído como {{wanted}}.",
    mend: "Deje la primera fila como estaba, por favor.",
  },
  "header-missing": {
    what: "Falta la fila con los nombres de las columnas.",
    mend: "Deje la primera fila como estaba, por favor.",
  },
  "rows-above-header": {
    what: "Se han omitido filas situadas encima de los nombres de las columnas: {{found}}.",
    mend: "No hay que hacer nada.",
  },
  "ids-missing": {
    what: "El archivo no tiene identificadores; las filas se han encontrado por su original.",
    mend: "Deje todas las columnas en el archivo, por favor.",
  },
  "marks-missing": {
    what: "Falta la última columna.",
    mend: "Deje todas las columnas en el archivo, por favor.",
  },
  "letters-lost": {
    what: "El archivo se guardó con una codificación que no tiene algunas letras: en su lugar hay signos de interrogación.",
    mend: "Escriba de nuevo esas letras y guarde el archivo como CSV UTF-8.",
  },
  "letters-garbled": {
    what: "El archivo se abrió con una codificación equivocada; se ha corregido.",
    mend: "Compruebe que las letras son correctas.",
  },
  "letters-kept": {
    what: "Al guardar el archivo se perdieron letras de {{wanted}}; el texto se queda como estaba.",
    mend: "No hay que hacer nada.",
  },
  "cut-off-row": {
    what: "El archivo termina en mitad de esta fila; {{found}} puede ser solo una parte del texto.",
    mend: "Complete la fila y envíe el archivo de nuevo.",
  },
  "split-row": {
    what: "{{found}} parece la primera parte de un texto; el resto está en la fila {{wanted}}.",
    mend: "Ponga las dos partes en esta celda. Un salto de línea dentro de una celda es Alt+Intro (Excel) o Ctrl+Intro (LibreOffice).",
  },
  "filled-down": {
    what: "Todas las filas {{wanted}} tienen {{found}}, aunque sus originales son distintos.",
    mend: "Compruebe si la celda se rellenó hacia abajo por error.",
  },
  "id-repaired": {
    what: "El identificador {{found}} estaba dañado; se ha leído como {{wanted}}.",
    mend: "No hay que hacer nada.",
  },
  "same-row-twice": { what: "El mismo texto está también en {{wanted}}.", mend: "No hay que hacer nada." },
  "source-edited": {
    what: "El texto original se ha cambiado de {{wanted}} a {{found}}. Los cambios en el original no se aceptan.",
    mend: "Si el original está mal, avise a su jefe de proyecto.",
  },
  "source-moved": {
    what: "El texto original ha cambiado desde que recibió el archivo: era {{wanted}} y ahora es {{found}}.",
    mend: "Su texto se ha aceptado. Recibirá el nuevo original en otro archivo.",
  },
  "no-id": {
    what: "En esta fila hay un texto, pero ningún identificador que diga adónde pertenece.",
    mend: "Mueva el texto a la fila que le corresponde. No se pueden añadir filas.",
  },
  "damaged-id": {
    what: "El identificador {{found}} está dañado y no se sabe adónde pertenece el texto.",
    mend: "Copie el identificador del archivo que recibió.",
  },
  "unknown-unit": {
    what: "El identificador {{found}} no pertenece a este archivo.",
    mend: "Mueva el texto al archivo en el que recibió esta fila.",
  },
  "other-export": {
    what: "Esta fila procede de otro archivo.",
    mend: "Devuélvala al archivo en el que la recibió.",
  },
  "other-locale": {
    what: "El idioma de esta fila es {{found}}; se entregó para {{wanted}}.",
    mend: "Escriba el idioma tal como estaba.",
  },
  "cell-not-text": {
    what: "La celda contiene un número, una fecha o un valor lógico ({{found}}), no un texto.",
    mend: "Dé a la celda formato de texto y escriba la traducción de nuevo.",
  },
  "formula-in-cell": {
    what: "La celda contiene la fórmula {{found}}, no un texto.",
    mend: "Dé a la celda formato de texto y escriba la traducción en lugar de la fórmula.",
  },
  "merged-cells": {
    what: "Las celdas {{found}} están combinadas y no se pueden distinguir sus textos.",
    mend: "Sepárelas y ponga cada texto en su fila.",
  },
  "cell-repaired": {
    what: "La hoja de cálculo convirtió {{wanted}} en {{found}}; se ha leído como {{wanted}}.",
    mend: "No hay que hacer nada.",
  },
  "struck-text": {
    what: "Hay algo tachado en este texto. Se ha aceptado de todos modos.",
    mend: "Borre lo que no deba estar.",
  },
  "translator-note": {
    what: "Su comentario: {{found}}",
    mend: "No hay que hacer nada: su jefe de proyecto lo ha leído.",
  },
  "shifted-row": {
    what: "La fila tiene más celdas que el encabezado ({{found}} más), así que sus textos pueden estar en columnas equivocadas.",
    mend: "Devuelva los textos a sus columnas.",
  },
  "duplicate-unit": {
    what: "Hay otra traducción del mismo texto en {{wanted}}.",
    mend: "Conserve la fila correcta y borre la otra.",
  },
  "target-moved": {
    what: "Alguien ha cambiado esta traducción entretanto. Era {{wanted}} y ahora es {{found}}.",
    mend: "Si la suya es mejor, avise a su jefe de proyecto.",
  },
  "source-moved-strict": {
    what: "El texto original ha cambiado desde que recibió el archivo: era {{wanted}} y ahora es {{found}}.",
    mend: "Recibirá el nuevo original en otro archivo. Aquí no hay que hacer nada.",
  },
  "unit-gone": { what: "Este texto ya no existe en el original.", mend: "No hay que hacer nada." },
  "block-gone": {
    what: "Este párrafo ya no existe en el original.",
    mend: "No hay que hacer nada. Recibirá el nuevo texto en otro archivo.",
  },
  "block-unclear": {
    what: "Varios párrafos del original dicen ahora lo mismo y no se sabe a cuál se refiere.",
    mend: "No hay que hacer nada. Recibirá el texto en otro archivo.",
  },
  "body-incomplete": {
    what: "Solo están traducidos {{found}} de los {{wanted}} textos de este artículo. Se aceptará cuando esté completo.",
    mend: "Traduzca también las demás filas de este artículo.",
  },
  "structure-changed": {
    what: "El artículo traducido tiene otros párrafos que el original.",
    mend: "Lo tiene que decidir su jefe de proyecto. No hay que hacer nada.",
  },
  "structure-rebuilt": {
    what: "El artículo traducido ha recibido los párrafos del original.",
    mend: "Compruebe que no falte nada en él.",
  },
  "filled-with-source": {
    what: "{{found}} de los {{wanted}} textos de este artículo no están traducidos; en su lugar está el original.",
    mend: "Traduzca también esas filas.",
  },
  "token-missing": {
    what: "Falta la etiqueta {{found}}.",
    mend: "Póngala donde corresponda en la traducción.",
  },
  "token-doubled": { what: "La etiqueta {{found}} aparece dos veces.", mend: "Déjela una sola vez." },
  "token-misnested": {
    what: "La etiqueta {{found}} está en un orden equivocado o le falta su otra mitad.",
    mend: "Cierre las etiquetas en el orden inverso al que se abren.",
  },
  "token-invented": {
    what: "La etiqueta {{found}} no está en el original.",
    mend: "Quítela; use solo las etiquetas del original.",
  },
  "unknown-sentinel": {
    what: "{{found}} parece una instrucción, pero no lo es.",
    mend: "Escriba [[clear]], [[same]] o [[skip]], o la traducción sin esos corchetes.",
  },
  "sentinel-not-here": {
    what: "{{found}} no es posible en este texto.",
    mend: "Escriba la traducción. Un párrafo de un artículo solo puede quedar igual que el original con [[same]].",
  },
  "clear-not-allowed": {
    what: "La traducción {{wanted}} se borraría.",
    mend: "Lo tiene que permitir su jefe de proyecto. Si no, escriba la traducción.",
  },
  "skip-translated": {
    what: "Este texto está marcado para no traducirse, pero tiene la traducción {{wanted}}.",
    mend: "Escriba [[clear]] para borrar la traducción o vuelva a ponerla en la celda.",
  },
  "translation-cleared": {
    what: "La traducción {{found}} se ha borrado.",
    mend: "Si era su intención, no hay que hacer nada.",
  },
  mended: {
    what: "El texto se ha corregido: {{found}} pasó a ser {{wanted}}.",
    mend: "Compruebe que es lo que quería decir.",
  },
  "key-of-form": {
    what: "La clave termina en {{found}}: un programa hizo de un texto varias formas de plural.",
    mend: "Vuelva a poner el texto bajo su clave, sin formas de plural.",
  },
  "moved-since-import": {
    what: "El texto se ha cambiado desde que se aceptó; ahora es {{found}}.",
    mend: "No hay que hacer nada.",
  },
} as const;
