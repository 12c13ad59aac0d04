const DARK = `--paper:#161819;--ink:#e8e6e1;--quiet:#a3a6a4;--line:#363a3b;--wash:#1f2223;--card:#1d2021;--link:#8fc7f0;--hero:#17302f;--hero-ink:#e6f2ee;
--bar:#000;--bar-ink:#eceae5;--missing:#f4a58f;--missing-wash:#32201b;--stale:#eec269;--stale-wash:#2f2613;--draft:#b9b2f7;--draft-wash:#242138;--fallback:#a3a6a4;--good:#4aa377;--shade:none`;

/**
 * The whole look of a preview. Colours come in pairs that keep a contrast of 4.5:1 in both schemes; what is marked has a word
 * and a shape besides its colour. Sides are logical, so that it turns with the language.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fdfdfb;--ink:#1c2021;--quiet:#5b6163;--line:#dcdedb;--wash:#f3f4f0;--card:#fff;--link:#14537d;--hero:#1d4a48;--hero-ink:#f1f7f4;
--bar:#1c2021;--bar-ink:#f3f2ee;--missing:#a3321a;--missing-wash:#fdf0eb;--stale:#7d5000;--stale-wash:#fdf4dd;--draft:#4a3fa8;--draft-wash:#f1effc;--fallback:#5b6163;--good:#2f8a5c;--shade:0 1px 2px #1c20211a,0 4px 14px #1c20210d}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{line-height:1.3;text-wrap:balance;margin:0}
h1{font:600 clamp(1.7rem,4.5vw,2.4rem)/1.25 "Iowan Old Style",Charter,"Source Serif 4","Noto Serif",Georgia,serif}
p{margin:.5rem 0}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:.15rem}
.skip{position:absolute;inset-inline-start:1rem;top:-4rem;z-index:3;padding:.5rem 1rem;background:var(--card);color:var(--link)}
.skip:focus{top:1rem}
.shape{display:inline-block;flex:none;inline-size:.68em;block-size:.68em;margin-inline-end:.4em;border:.14em solid;border-radius:50%}
.missing>.shape{border-style:dashed}
.stale>.shape{background:linear-gradient(90deg,currentcolor 50%,transparent 50%)}
.draft>.shape{border-radius:0;transform:rotate(45deg) scale(.85)}
.fallback>.shape{border-radius:.1em}
.missing{--own:var(--missing);--own-wash:var(--missing-wash)}.stale{--own:var(--stale);--own-wash:var(--stale-wash)}.draft{--own:var(--draft);--own-wash:var(--draft-wash)}.fallback{--own:var(--fallback);--own-wash:var(--wash)}
.bar{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;align-items:center;padding:.45rem clamp(.8rem,3vw,2rem);background:var(--bar);color:var(--bar-ink);font-size:.85rem;line-height:1.5}
.bar p{margin:0}
.bar a{color:inherit}
.what a{text-decoration:none}
.what b{margin-inline-end:.4rem;padding:.1rem .5rem;border:1px solid currentcolor;border-radius:1rem;font-size:.75rem}
.counts{display:flex;flex-wrap:wrap;gap:.2rem .9rem;align-items:center;font-variant-numeric:tabular-nums}
.walk{display:flex;gap:1rem;margin-inline-start:auto}
.walk a{white-space:nowrap}
.walk .back::before{content:"\\2039\\a0"}.walk .on::after{content:"\\a0\\203a"}
.walk [aria-disabled]{opacity:.65;text-decoration:none}
.languages ul{display:flex;flex-wrap:wrap;gap:.1rem .7rem;margin:0;padding:0;list-style:none}
.bar summary{font-weight:400}
.languages [aria-current]{font-weight:700;text-decoration:none;border-bottom:2px solid}
.bar :focus-visible{outline-color:var(--bar-ink)}
.chips{display:inline-flex;flex-wrap:wrap;gap:.15rem .5rem}
.chip{display:inline-flex;align-items:center;padding:0 .55rem;border:1px solid;border-radius:1rem;font-size:.78rem;line-height:1.55;color:var(--own);background:var(--own-wash);white-space:nowrap}
.chip b{margin-inline-start:.4em;font-variant-numeric:tabular-nums}
.bar .chip{color:inherit;background:none}
main,.top{display:block;max-width:62rem;margin:0 auto;padding:0 clamp(1rem,4vw,2rem)}
.narrow main,.narrow .top{max-width:48rem}
.narrow .lead,.narrow .body{max-width:none}
:lang(ja) h1,:lang(ja) h2,:lang(ja) p{word-break:auto-phrase}
main:focus{outline:none}
.hint{text-decoration:underline dashed var(--own) .08em;text-underline-offset:.25em}
.hint.stale{text-decoration-style:dotted}
.hint>.shape{color:var(--own);margin-inline-end:.35em}
main{padding-bottom:4rem;min-height:60vh}
.top{display:flex;flex-wrap:wrap;gap:.3rem 2rem;justify-content:space-between;padding-top:1.1rem;font-size:.9rem}
.crumbs{display:flex;flex-wrap:wrap;margin:0;padding:0;list-style:none}
.crumbs li+li::before{content:"\\203a";margin:0 .55rem;color:var(--quiet)}
.hero{margin:1rem 0 2rem;padding:clamp(1.5rem,5vw,3.2rem) clamp(1.2rem,5vw,3rem);border-radius:.9rem;background:var(--hero);color:var(--hero-ink)}
.hero p{max-width:40rem;margin:.8rem 0 0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr));gap:1.1rem;margin:1.5rem 0;padding:0;list-style:none}
.card{display:flex;flex-direction:column;padding:1.2rem 1.3rem;border:1px solid var(--line);border-radius:.8rem;background:var(--card);box-shadow:var(--shade)}
.card h2{font-size:1.12rem}
.card h2 a{text-decoration:none}.card h2 a:hover{text-decoration:underline}
.card p{margin:.35rem 0 0}
.card .meta{margin-top:auto;padding-top:.6rem}
.meta,.of,.empty,footer,small,.aside>.tag,.dates{color:var(--quiet);font-size:.85rem}
.bar .of{color:inherit}
.meter{display:block;inline-size:100%;block-size:.4rem;margin:.3rem 0 .2rem;border-radius:1rem}
[dir=rtl]>.meter,[dir=rtl] .meter{transform:scaleX(-1)}
.meter .all{fill:var(--line)}.meter .stale{fill:#d79a2b}.meter .good{fill:var(--good)}
.lead{margin:1.8rem 0 1.6rem;max-width:44rem}
.lead .about{color:var(--quiet);font-size:1.12rem;line-height:1.5}
.part{margin:2.2rem 0}
.part h2{font-size:1.25rem}
.links{margin:.6rem 0 1.6rem;padding:0;list-style:none;border:1px solid var(--line);border-radius:.7rem;background:var(--card)}
.links li{display:flex;flex-wrap:wrap;gap:.15rem .8rem;align-items:baseline;padding:.65rem 1rem;border-bottom:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 2.9rem}
.links li:last-child{border-bottom:0}
.links .chips{margin-inline-start:auto}.chips>*{flex:none}
.links .dates{margin:0;inline-size:100%;order:-1}
.dates{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem}
.feed{display:inline-flex}
.dates bdi{padding-inline-start:.5rem;margin-inline-start:.5rem;border-inline-start:1px solid var(--line)}
.label{display:inline-block;padding:.05rem .6rem;border-radius:1rem;background:var(--wash);font-size:.85rem}
.tag{display:inline-flex;align-items:center;font:600 .8rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--own)}
.place{display:block;margin:.5rem 0;padding:.45rem .8rem .5rem;border:1px dashed var(--own);border-inline-start:5px solid var(--own);border-radius:.35rem;background:var(--own-wash)}
.place.stale{border-style:solid}
.place.draft{border-style:dotted;border-inline-start-style:double}
.place:focus,.place:target{outline:3px solid var(--own);outline-offset:2px}
.place>.tag{display:flex}
.place>h1,.place>h2{margin-top:.15rem}
.step{display:inline-block;min-inline-size:1.5rem;text-align:center;color:inherit;text-decoration:none;border:1px solid;border-radius:.3rem;margin-inline-start:.4rem}
.step::before{content:"\\203a"}.step.back::before{content:"\\2039"}
.step:first-of-type{margin-inline-start:1rem}
.aside>.tag{font-weight:500}
.body{max-width:44rem;font-size:1.04rem;line-height:1.7}
.body>*:first-child{margin-top:0}
.body h2,.body h3,.body h4,.body h5,.body h6{margin:2rem 0 .5rem;font-size:1.35rem}
.body h3{font-size:1.15rem;margin-top:1.6rem}.body h4,.body h5,.body h6{font-size:1rem}
.body p{margin:.7rem 0}
.body ul,.body ol{padding-inline-start:1.5rem;margin:.7rem 0}
.body li{margin:.3rem 0}.body li>p{margin:.2rem 0}
.body dt{font-weight:600}.body dd{margin-inline-start:1.2rem}
.body blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:3px solid var(--line);color:var(--quiet)}
.body code,.body kbd,.body samp,.body pre{font:.88em/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace;background:var(--wash);border-radius:.25rem}
.body code,.body kbd,.body samp{padding:.1em .35em;unicode-bidi:isolate}
.body pre{padding:.8rem 1rem;white-space:pre-wrap;border:1px solid var(--line);direction:ltr;text-align:start}
.body pre code{padding:0;background:none}
.body table{border-collapse:collapse;inline-size:100%;margin:1.2rem 0;font-size:.95em}
.body td,.body th,.body caption{padding:.5rem .75rem;text-align:start;vertical-align:top}
.body td,.body th{border:1px solid var(--line)}
.body tr:first-child>*{background:var(--wash)}
.body td{min-inline-size:4.6rem;hyphens:auto}
.body td>p{margin:.15rem 0}
.body hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
.body figure{margin:1rem 0}.body figcaption{color:var(--quiet);font-size:.9rem}
.body img{max-inline-size:100%;block-size:auto;border-radius:.4rem}
.body .center{text-align:center}
.callout{--edge:var(--line);margin:1.2rem 0;padding:.7rem 1.1rem;border:1px solid var(--edge);border-inline-start:4px solid var(--edge);border-radius:.5rem;background:color-mix(in srgb,var(--edge) 12%,var(--paper))}
.callout.grey{--edge:#8a9396}.callout.red{--edge:#d2553b}.callout.amber{--edge:#d79a2b}.callout.green{--edge:#3f9a6b}.callout.blue{--edge:#3d82c4}.callout.violet{--edge:#7d6bd0}
.callout p:first-child{margin-top:.1rem}.callout p:last-child{margin-bottom:.1rem}
.body details{margin:1rem 0;padding:.5rem 1rem;border:1px solid var(--line);border-radius:.5rem}
summary{cursor:pointer;font-weight:600}
.cta a{display:inline-block;padding:.55rem 1.2rem;border-radius:.45rem;background:var(--link);color:var(--paper);text-decoration:none}
a.out::after{content:"\\2197";font-size:.75em;margin-inline-start:.15em}
a.out:dir(rtl)::after{content:"\\2196"}
.picture{display:inline-flex;flex-direction:column;gap:.1rem;max-inline-size:100%;inline-size:28rem;margin:.6rem 0;padding:1.4rem 1.2rem;border:1px solid var(--line);border-radius:.5rem;background:repeating-linear-gradient(-45deg,var(--wash) 0 14px,transparent 14px 28px),var(--card);font-size:.9rem;line-height:1.5;text-align:start}
.picture .kind{font-weight:600;color:var(--quiet)}
.picture .file{color:var(--quiet);font:.82rem/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;align-self:flex-start;unicode-bidi:isolate}
.film{border-style:double;border-width:4px}
mark{background:#ffe08a;color:#3b2c00;font:.8em ui-monospace,monospace;padding:0 .15em;border-radius:.2em;unicode-bidi:isolate;direction:ltr}
#find{display:flex;flex-wrap:wrap;gap:.6rem 1.4rem;align-items:center;font-size:.9rem}
input,select{font:inherit;min-block-size:2.2rem;max-inline-size:100%;padding:.2rem .6rem;color:var(--ink);background:var(--card);border:1px solid var(--quiet);border-radius:.4rem}
.sheet{overflow-wrap:normal}
.sheet table{border-collapse:collapse;inline-size:100%}
.sheet th,.sheet td{padding:.6rem .8rem .6rem 0;padding-inline:0 1rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:middle;font-weight:400}
.sheet thead th{font-size:.85rem}
.sheet tbody a{font-weight:600;margin-inline-end:.4rem}
.sheet .n{text-align:end;font-variant-numeric:tabular-nums}
.sheet .far{min-inline-size:9rem}
.legend{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:.8rem 2rem;margin:2.5rem 0 0;font-size:.9rem}
.legend dd{margin:.1rem 0 0;color:var(--quiet)}
footer{max-width:62rem;margin:0 auto;padding:0 clamp(1rem,4vw,2rem) 2rem}
footer p{padding-top:1rem;border-top:1px solid var(--line)}
@media (max-width:44rem){.bar{position:static}html{scroll-padding-top:1rem}.walk{margin-inline-start:0}.sheet .far{min-inline-size:0}.sheet .far .meter{display:none}.sheet th,.sheet td{padding-inline-end:.5rem}}
@media print{.bar{position:static;color:#000;background:none;border-bottom:1px solid}.walk,.languages,.find,.step,.skip,#find{display:none}.place,.card,.callout,.picture{break-inside:avoid}.links li{content-visibility:visible}}
`;
