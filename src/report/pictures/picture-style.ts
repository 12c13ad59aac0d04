/** How pictures look. What differs in meaning differs in shape or pattern, too: they are read without colour. */
export const PICTURE_STYLE = `
.picture{margin:2.5rem 0 0}
.picture figcaption h2{margin:0 0 .2rem;font-size:1.15rem}
.picture figcaption p{color:var(--quiet);font-size:.875rem;max-width:46rem}
.picture .fold{margin-top:.6rem;font-size:.875rem}
.picture .fold>summary{font-size:.875rem;font-weight:400;color:var(--quiet);width:fit-content}
.scroll{overflow-x:auto;margin-top:.6rem}
.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.scroll>svg{display:block;width:100%;min-width:40rem;height:auto}
.patterns{position:absolute}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.5rem 0 0;padding:0;font-size:.875rem}
.swatch{width:1.25em;height:1.25em;vertical-align:-.25em}
.picture text{fill:var(--ink);font-size:13px;font-variant-numeric:tabular-nums}
.picture .p-quiet{fill:var(--quiet);font-size:12px}
.picture .p-number{font-size:12px;font-weight:600}
.picture .swatch text{font-size:20px;font-weight:700}
.p-name{unicode-bidi:plaintext}
.p-grid{stroke:var(--line);fill:none}
.p-axis{stroke:var(--quiet);fill:none}
.p-row{fill:transparent}
.picture a:hover .p-row,.picture a:focus-visible .p-row{fill:var(--wash)}
.picture a:focus-visible{outline:none}.picture a:focus-visible .p-row{stroke:var(--link);stroke-width:2}
.picture a:hover .p-name{text-decoration:underline}
.p-new{fill:var(--plus)}.p-on{stroke:var(--paper);stroke-width:2;fill:none}
.p-updated{fill:var(--wash);stroke:var(--ink);stroke-width:1.5}
.p-moved{fill:url(#p-stripes);stroke:var(--link);stroke-width:1.5}
.p-from,.p-left{fill:var(--paper);stroke:var(--link);stroke-width:1.5;stroke-dasharray:3 2}
.p-arrow{stroke:var(--link);stroke-width:1.5;fill:none;stroke-dasharray:5 3}
.p-deleted{stroke:var(--minus);stroke-width:2.5;fill:none}
.p-cell{fill:var(--wash);stroke:var(--line)}.p-level{fill:var(--level)}
.p-added{fill:url(#p-stripes-plus);stroke:var(--plus)}.p-lost{fill:none;stroke:var(--minus);stroke-width:1.5;stroke-dasharray:3 2}
.picture .p-percent{font-size:11px}
.p-changed{font-weight:700;paint-order:stroke;stroke:var(--halo);stroke-width:2.5px;stroke-linejoin:round}
.p-code{direction:ltr;unicode-bidi:isolate}
#picture-heatmap .scroll>svg{min-width:56rem}
.p-bar{stroke-width:1}
.p-own{fill:var(--link)}.p-others{fill:url(#p-dots-quiet);stroke:var(--quiet)}
.p-limit{stroke:var(--ink);stroke-width:2;stroke-linecap:square;fill:none}.p-share{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3;fill:none}
.picture .p-refused{fill:var(--minus)}.p-resumed{stroke:var(--held);stroke-width:2;stroke-dasharray:2 3;fill:none}
.p-bar.p-new{stroke:var(--plus)}
.p-bar.p-deleted{fill:url(#p-dots);stroke:var(--minus);stroke-width:1}
.p-ground{fill:var(--paper)}.p-stripe{fill:var(--link)}.p-stripe-plus{fill:var(--plus)}.p-dot{fill:var(--minus)}.p-dot-quiet{fill:var(--quiet)}
@media print{.scroll{overflow:visible}.scroll>svg{min-width:0}.picture{break-inside:avoid}}
`;
