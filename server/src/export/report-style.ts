/** How the report looks on a screen, light or dark, and on paper. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1f2933; --soft: #52606d; --rule: #dde2e8; --paper: #ffffff; --wash: #f5f7fa; --accent: #0f5c6e;
  --agrees: #1b7a4b; --cannot-tell: #8a6116; --unbacked: #6b5b95; --contradicts: #b42318;
  --agrees-wash: #e3f4ea; --cannot-tell-wash: #fbf0d9; --unbacked-wash: #ece8f5; --contradicts-wash: #fde8e6;
  --baseline: #b4bec9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6eaee; --soft: #a3b0bd; --rule: #37424d; --paper: #161b20; --wash: #1f262d; --accent: #6cc2d4;
    --agrees: #6fcf97; --cannot-tell: #e0b45c; --unbacked: #b9a8e0; --contradicts: #ff8f84;
    --agrees-wash: #173527; --cannot-tell-wash: #3a2f16; --unbacked-wash: #2c2640; --contradicts-wash: #45201d;
    --baseline: #5d6b78;
  }
}
* { box-sizing: border-box; }
html { font: 15px/1.5 "Helvetica Neue", Helvetica, Arial, sans-serif; color: var(--ink); background: var(--paper); }
body { max-width: 62rem; margin: 0 auto; padding: 3rem 2rem 4rem; }
h1 { font-size: 2.4rem; line-height: 1.15; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 1.35rem; margin: 3rem 0 0.9rem; padding-top: 0.9rem; border-top: 2px solid var(--accent); }
h3 { font-size: 1.05rem; margin: 2.2rem 0 0.6rem; color: var(--accent); }
h4 { font-size: 0.95rem; margin: 1.4rem 0 0.4rem; color: var(--soft); font-weight: 600; }
p { margin: 0 0 0.6rem; }
small { color: var(--soft); font-size: 0.82em; }
code { font: 0.86em ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: break-word; }
.kicker { text-transform: uppercase; letter-spacing: 0.08em; font-size: 0.78rem; font-weight: 700; color: var(--accent); margin: 0; }
.about, .hint, body > footer { color: var(--soft); }
.about { margin-top: 0.5rem; }
body > footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 1rem; font-size: 0.85rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 1.2rem; margin: 2rem 0 1.6rem; }
.tile { border-top: 1px solid var(--rule); padding-top: 0.6rem; }
.tile strong { display: block; font-size: 1.8rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile span { color: var(--soft); font-size: 0.9rem; }
figure { margin: 0; }
.coverage svg { display: block; width: 100%; height: 14px; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; padding: 0; margin: 0.6rem 0 0; font-size: 0.88rem; }
.swatch { display: inline-block; width: 0.75em; height: 0.75em; margin-right: 0.4em; border-radius: 2px; }
.hint .swatch { margin-left: 1em; }
rect.agrees { fill: var(--agrees); } .swatch.agrees { background: var(--agrees); }
rect.cannot-tell { fill: var(--cannot-tell); } .swatch.cannot-tell { background: var(--cannot-tell); }
rect.unbacked { fill: var(--unbacked); } .swatch.unbacked { background: var(--unbacked); }
rect.contradicts { fill: var(--contradicts); } .swatch.contradicts { background: var(--contradicts); }
rect.baseline { fill: var(--baseline); } .swatch.baseline { background: var(--baseline); }
rect.post { fill: var(--accent); } .swatch.post { background: var(--accent); }
table { width: 100%; border-collapse: collapse; font-size: 0.92rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.9rem 0.5rem 0; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 0.8rem; color: var(--soft); font-weight: 600; }
tbody th { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
ul { margin: 0; padding-left: 1.1rem; }
.state, .severity { white-space: nowrap; font-weight: 600; }
.passed { color: var(--agrees); } .failed, .error { color: var(--contradicts); } .not-yet, .info { color: var(--soft); } .warning { color: var(--cannot-tell); }
.chart th[scope="row"] { width: 34%; font-weight: 400; }
.chart td, .chart th { vertical-align: middle; }
.chart thead th:last-child { text-align: right; }
.bars { display: block; width: 100%; max-width: 26rem; }
.bars text { font-size: 11px; fill: var(--ink); font-variant-numeric: tabular-nums; }
.claim { border-left: 3px solid var(--rule); padding: 0.1rem 0 0.1rem 1rem; margin: 0 0 1.1rem; }
.claim p { margin: 0 0 0.2rem; }
.claim table { font-size: 0.85rem; color: var(--soft); table-layout: fixed; }
.claim td { padding: 0.22rem 0.8rem 0.22rem 0; border: 0; overflow-wrap: anywhere; }
.claim .verdict { width: 8.5rem; font-weight: 600; white-space: nowrap; }
.claim .working { font-variant-numeric: tabular-nums; }
.claim code { overflow-wrap: anywhere; }
.claim .cells { width: 38%; }
.claim .cells ul { list-style: none; padding: 0; }
.claim b { font-weight: 600; color: var(--ink); }
.claim .cell:not(:last-child)::after { content: " │ "; color: var(--rule); }
.verdict.agrees { color: var(--agrees); } .verdict.cannot-tell { color: var(--cannot-tell); }
.verdict.unbacked { color: var(--unbacked); } .verdict.contradicts { color: var(--contradicts); }
mark { color: inherit; padding: 0.05em 0.2em; border-radius: 3px; }
mark.agrees { background: var(--agrees-wash); } mark.cannot-tell { background: var(--cannot-tell-wash); }
mark.unbacked { background: var(--unbacked-wash); }
mark.contradicts { background: var(--contradicts-wash); text-decoration: underline wavy var(--contradicts); text-underline-offset: 0.2em; }
@media (max-width: 44rem) {
  body { padding: 1.5rem 1rem; }
  .claim table, .claim tbody, .claim tr, .claim td { display: block; width: auto; }
}
@page { size: A4; margin: 16mm 15mm 18mm; }
@media print {
  :root {
    color-scheme: light;
    --ink: #1f2933; --soft: #52606d; --rule: #dde2e8; --paper: #ffffff; --accent: #0f5c6e; --baseline: #b4bec9;
    --agrees: #1b7a4b; --cannot-tell: #8a6116; --unbacked: #6b5b95; --contradicts: #b42318;
    --agrees-wash: #e3f4ea; --cannot-tell-wash: #fbf0d9; --unbacked-wash: #ece8f5; --contradicts-wash: #fde8e6;
  }
  html { font-size: 10.5px; }
  body { max-width: none; padding: 0; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3, h4, thead { break-after: avoid; }
  thead { display: table-header-group; }
  tr, .claim, .tile, svg { break-inside: avoid; }
}
`;

/** What lets the page's own style through its policy, and no other. A test reckons it anew. */
export const REPORT_STYLE_HASH = "sha256-3r+i6FuXdm1MIW3KoCXSoKnVzrrBUUBHWocPa13NJJE=";
