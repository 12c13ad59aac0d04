import { STYLE } from "../../report/index.ts";

/** The look of the report, and of what decides. */
export const PAGE_STYLE = `${STYLE}
.desk{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--line);padding:.6rem 0;margin:0 0 1rem}
.desk output{font-variant-numeric:tabular-nums}
.desk .row,.filter,.every,.decide{display:flex;flex-wrap:wrap;gap:.4rem .6rem;align-items:baseline}
.filter{margin:1rem 0;align-items:end}.every{margin:1rem 0}
.filter label{display:grid;font-size:.8rem;color:var(--quiet)}
button,select,input,textarea{font:inherit;font-size:.875rem;max-width:100%;color:var(--ink);background:var(--wash);border:1px solid var(--line);border-radius:.35rem;padding:.2rem .6rem}
button{cursor:pointer}
button:hover{border-color:currentcolor}
button:focus-visible,select:focus-visible,input:focus-visible,textarea:focus-visible,.decide:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.decide{margin:.5rem 0 0;padding:.2rem .4rem;border-radius:.35rem;font-size:.875rem}
.changes>li>.decide{grid-column:2}
.decide .state{font-weight:600;min-width:6rem}
.decide[data-standing=approved] .state{color:var(--plus)}
.decide[data-standing=rejected] .state{color:var(--minus)}
.decide .said,.decide textarea,.decide .with{flex-basis:100%}
.decide .said{white-space:pre-wrap;border-inline-start:3px solid var(--line);padding-inline-start:.6rem}
.decide .with{color:var(--quiet);font-size:.8rem;margin:0}
.decide textarea{min-height:4.5rem;background:var(--paper)}
button[aria-pressed=true]{background:var(--ink);color:var(--paper)}
#status.bad{color:var(--minus);font-weight:600}
.pager{display:flex;gap:1.2rem;margin:2rem 0}
@media print{.desk,.filter,.decide button,.pager{display:none}}
`;
