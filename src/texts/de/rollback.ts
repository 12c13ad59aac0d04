/** Undoing a run. */
export const rollback = {
  nothing: "Es gibt nichts rückgängig zu machen. Es wurde nichts geschrieben.",
  planned: "Es wurde nichts geschrieben. Rückgängig machen: {{command}}",
  stays_one:
    "{{count, number}} Objekt behält etwas, das sich nicht zurücknehmen lässt; der Bericht sagt, was.",
  stays_other:
    "{{count, number}} Objekte behalten etwas, das sich nicht zurücknehmen lässt; der Bericht sagt, was.",
} as const;
