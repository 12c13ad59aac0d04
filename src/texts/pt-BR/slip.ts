import { slipChecks } from "./slip-checks.ts";
import { slipRows } from "./slip-rows.ts";

/** What goes back to translators with their file. */
export const slip = {
  title: "O que corrigir neste arquivo",
  how: "Passe o ponteiro sobre uma célula colorida para ler o que está errado. Altere o texto na própria célula, salve o arquivo e envie-o de volta. Todas as outras linhas estão certas: não é preciso mexer nelas.",
  heldCount_one: "{{count, number}} texto não foi aceito.",
  heldCount_many: "{{count, number}} de textos não foram aceitos.",
  heldCount_other: "{{count, number}} textos não foram aceitos.",
  warningCount_one: "{{count, number}} texto foi aceito, mas merece uma nova olhada.",
  warningCount_many: "{{count, number}} de textos foram aceitos, mas merecem uma nova olhada.",
  warningCount_other: "{{count, number}} textos foram aceitos, mas merecem uma nova olhada.",
  held: "Não aceito",
  warning: "Aceito, verifique",
  quoted: "“{{text}}”",
  column: {
    sheet: "Planilha",
    cell: "Célula",
    status: "Situação",
    problem: "O que está errado",
    mend: "O que fazer",
  },
  trace: {
    separator: "; ",
    line: "Sobre o arquivo: {{parts}}.",
    program: "salvo com {{program}}",
    encoding: "codificação {{encoding}}",
    byteOrderMark: "com marca de ordem de bytes (BOM)",
    semicolon: "ponto e vírgula entre as células",
    tab: "tabulações entre as células",
    bar: "barras verticais entre as células",
    decimalComma: "decimais com vírgula",
    errorWords: "valores de erro de uma planilha neste idioma: {{language}}",
    libreOffice: "valores de erro como o LibreOffice os escreve",
    repairedValues: "números e datas lidos de volta como os textos que eram: {{count, number}}",
    repairedIds: "identificadores reparados: {{count, number}}",
    cutOff: "textos interrompidos: {{count, number}}",
    formulas: "fórmulas: {{count, number}}",
  },
  finding: { ...slipRows, ...slipChecks },
} as const;
