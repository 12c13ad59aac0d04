import { PICTURE_STYLE } from "../pictures/picture-style.ts";

const DARK = `
--paper:#171715;--ink:#e9e6df;--quiet:#a5a097;--line:#3a3833;--wash:#21201d;--link:#9cc3f5;
--minus:#f2a394;--minus-wash:#2f1d1a;--plus:#90d3a6;--plus-wash:#18291e;--held:#edc26a;--held-wash:#2e2512;--mark:#6b5310;--mark-ink:#fff1c4;--level:#2b5a3d;--halo:#171715`;

/**
 * The whole look of a report. Colours come in pairs that keep a contrast of 4.5:1 in both schemes; nothing
 * is said by colour alone.
 */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#fdfcfa;--ink:#1d1c1a;--quiet:#625e57;--line:#dedad2;--wash:#f4f1eb;--link:#1f4f8a;
--minus:#9c2f1f;--minus-wash:#fbefec;--plus:#1b6138;--plus-wash:#ecf5ee;--held:#7a4b00;--held-wash:#fdf3dd;--mark:#ffe08a;--mark-ink:#3b2c00;--level:#a3d3b5;--halo:#fdfcfa}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${DARK}}}
:root[data-theme=dark]{color-scheme:dark;${DARK}}
:root[data-theme=light]{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:68rem;padding:2rem clamp(1rem,4vw,3rem) 4rem;background:var(--paper);color:var(--ink);
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;margin:0}
h1{font:600 clamp(1.7rem,4vw,2.4rem)/1.2 "Iowan Old Style",Charter,"Source Serif 4","Noto Serif",Georgia,serif;margin:1.2rem 0 .6rem}
h2{font:600 1.45rem/1.25 "Iowan Old Style",Charter,"Source Serif 4","Noto Serif",Georgia,serif;margin:3.5rem 0 .5rem}
h3{font-size:1.1rem;margin:2.4rem 0 .2rem;padding-bottom:.4rem;border-bottom:2px solid var(--ink)}
h4{font-size:1rem;font-weight:600;display:inline}
p{margin:.4rem 0}
a{color:var(--link)}
.notice{display:inline-block;margin:0;padding:.3rem .8rem;border:1px solid var(--line);border-radius:2rem;background:var(--wash);font-size:.9rem}
.lead{font-size:1.2rem;max-width:46rem;text-wrap:pretty}
.quiet,.meta,footer,caption,dt,.count{color:var(--quiet);font-size:.875rem}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:.9rem 2rem;margin:1.8rem 0;padding:1.2rem 0;border:solid var(--line);border-width:1px 0}
dd{margin:0}
.summary{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:2rem 3rem;align-items:start}
.summary>div:has(th:nth-child(7)){grid-column:1/-1}
.summary h2,caption,.fold>summary{font:600 1rem/1.4 inherit;font-family:inherit;font-weight:600;font-size:1rem;color:var(--ink);text-align:start;margin:0 0 .5rem}
.summary ul{margin:0;padding-inline-start:1.1rem}
.summary li{margin:.35rem 0}
pre{margin:.5rem 0;padding:.55rem .8rem;background:var(--wash);border:1px solid var(--line);border-radius:.4rem;white-space:pre-wrap}
code,pre{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono","DejaVu Sans Mono","Liberation Mono",monospace}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding-block:.3rem;padding-inline:0 .6rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:baseline;font-weight:400}
thead th{color:var(--quiet);font-size:.875rem}
th.n,td.n{text-align:end;padding-inline-end:0;padding-inline-start:.6rem}
summary{cursor:pointer}
summary:focus-visible,a:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:.2rem}
nav ul{list-style:none;margin:.5rem 0;padding:0;columns:3 14rem;column-gap:2rem}
nav li{break-inside:avoid;padding:.2rem 0}
.item{padding:1.1rem 0 1.2rem;border-bottom:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 9rem}
.item:target{box-shadow:-4px 0 0 var(--link)}[dir=rtl] .item:target{box-shadow:4px 0 0 var(--link)}
.badge{display:inline-block;margin-inline-end:.5rem;padding:.05rem .5rem;border:1px solid currentcolor;border-radius:.3rem;font-size:.75rem;font-weight:600;line-height:1.5;color:var(--quiet);vertical-align:.1em}
.kind{font-weight:400;color:var(--quiet)}
.create .badge,.done .badge{color:var(--plus)}
.hold .badge,.conflicted .badge{color:var(--held)}
.failed .badge,.delete .badge{color:var(--minus)}
.meta{display:block;margin-top:.2rem}
.note{padding:.5rem .8rem;border-inline-start:3px solid var(--held);background:var(--held-wash);margin:.6rem 0}
.note p{margin:.15rem 0}
.changes{list-style:none;margin:.7rem 0 0;padding:0}
.changes>li{padding:.45rem 0}
.where{margin:0 0 .25rem;font-size:.875rem;color:var(--quiet)}
.where b{color:var(--ink);font-weight:600}
.sides{display:grid;gap:.4rem}
.side{position:relative;min-width:0;padding-block:.3rem;padding-inline:1.7rem .7rem;border-radius:.3rem;background:var(--wash)}
.side>.sign{position:absolute;inset-inline-start:.6rem;top:.3rem;font-weight:700}
.side>.label{display:block;font-size:.8rem;color:var(--quiet)}
.side.plain{padding-inline-start:.7rem}
.before{background:var(--minus-wash)}.before>.sign{color:var(--minus)}
.side.both,.side.ours,.side.theirs{background:var(--wash)}
.after{background:var(--plus-wash)}.after>.sign{color:var(--plus)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.value{white-space:pre-wrap;min-width:0}
.value code{unicode-bidi:isolate;direction:ltr;color:var(--quiet);font-size:.82em}
.line{display:block}
.findings{list-style:none;margin:.4rem 0 0;padding:0;font-size:.875rem}
.findings li{padding:.3rem .7rem;margin-top:.25rem;border-inline-start:3px solid var(--held);background:var(--held-wash)}
.findings .error{border-inline-start:3px double var(--minus);background:var(--minus-wash)}.findings .error b{color:var(--minus)}
.findings .info{border-inline-start-color:var(--line);background:none}
[hidden]{display:none!important}
#tools{position:sticky;top:0;z-index:1;margin:2rem 0 0;padding:.5rem 0;background:var(--paper);border:solid var(--line);border-width:1px 0}
#tools p{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;margin:.25rem 0}
#tools label,#tools output{font-size:.875rem}
#tools output{font-variant-numeric:tabular-nums}
input,select,button{font:inherit;font-size:.875rem;max-width:14rem;min-height:1.75rem;padding:.1rem .4rem;color:var(--ink);background:var(--wash);border:1px solid var(--quiet);border-radius:.3rem}
button{cursor:pointer}
:is(input,select,button,.item):focus-visible{outline:2px solid var(--link);outline-offset:2px}
.item,h2,h3{scroll-margin-top:6.5rem}
dialog{color:var(--ink);background:var(--paper);border:1px solid var(--quiet);border-radius:.5rem;max-width:min(28rem,90vw)}
dialog h2{margin:0 0 .6rem}
dialog input{min-height:0}
html:lang(ja){line-break:strict}
html:lang(ja) body{font-family:"Hiragino Kaku Gothic ProN","Yu Gothic",Meiryo,"Noto Sans CJK JP","Noto Sans JP",sans-serif}
html:lang(zh) body{font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
html:lang(ar) body{font-family:"Segoe UI","Geeza Pro","Noto Sans","Noto Sans Arabic",Tahoma,sans-serif}
html:is(:lang(ja),:lang(zh)) :is(h1,h2){font-family:inherit}
kbd{font:.9em ui-monospace,monospace}
.meta a{color:inherit}
.split .halved,html:not(.split) .half{display:none}
.sources .seen{display:none}
.value.source{font-size:.94em}
del{background:var(--minus-wash);color:var(--minus);text-decoration:line-through;text-decoration-thickness:.08em}
ins{background:var(--plus-wash);color:var(--plus);font-weight:600;text-decoration:underline;text-underline-offset:.18em}
.side.both del,.side.theirs del,.side.ours del,.side.returned del{box-shadow:0 0 0 1px var(--minus-wash)}
del::before,del::after,ins::before,ins::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
del::before{content:" [−"}del::after,ins::after{content:"] "}ins::before{content:" [+"}
.seen{white-space:normal}
.seen>*,.seen .same>*{margin:.35rem 0}
.seen>:first-child{margin-top:0}.seen>:last-child{margin-bottom:0}
.seen ul,.seen ol{padding-inline-start:1.6rem}
.seen .d2{margin-inline-start:1.2rem}.seen .d3{margin-inline-start:2.4rem}.seen .d4{margin-inline-start:3.6rem}
.seen .more{list-style:none}
.seen .h1,.seen .h2{font-size:1.25em;font-weight:700}.seen .h3,.seen .h4,.seen .h5,.seen .h6{font-size:1.08em;font-weight:700}
.seen blockquote{border-inline-start:3px solid var(--line);padding-inline-start:.8rem;margin-inline:0}
.seen pre,.seen p,.seen li{white-space:pre-wrap}
.address{color:var(--quiet);font-size:.85em}
.seen .address,.source code{overflow-wrap:anywhere}
.restyled{text-decoration:underline dotted}
details.same,details.src{margin:.35rem 0 0}
details.same>summary,details.src>summary{color:var(--quiet);font-size:.85rem;width:fit-content}
details.same{white-space:pre-wrap;border-inline-start:3px solid var(--line);padding-inline-start:.6rem}
details.same>summary{white-space:normal}
.none{color:var(--quiet);font-style:italic}
html:is(:lang(ja),:lang(zh),:lang(ar)) .none{font-style:normal}
mark{background:var(--mark);color:var(--mark-ink);font:.8em ui-monospace,monospace;padding:0 .15em;border-radius:.2em;unicode-bidi:isolate;direction:ltr}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line)}
@media (min-width:52rem){
.changes>li{display:grid;grid-template-columns:12rem minmax(0,1fr);gap:0 1.2rem;align-items:start}
.where{margin:.3rem 0 0}
.changes>li>:is(.note,.findings){grid-column:2}
.sides{grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}}
@media (max-width:52rem){#tools{position:static}.item,h2,h3{scroll-margin-top:0}}
@media (max-width:30rem){dl{grid-template-columns:1fr}}
@media print{body{max-width:none;padding:0;font-size:.85rem}.item{break-inside:avoid-page;content-visibility:visible}nav,#tools,details.src{display:none}}
${PICTURE_STYLE}`;
