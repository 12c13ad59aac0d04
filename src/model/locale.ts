/**
 * A locale as Intercom names it (BCP 47, case kept: `pt-BR`). An open set: workspaces use codes beyond the
 * 37 of its schema, and none is ever dropped.
 */
export type LocaleCode = string;
