/** The look of the printed statement: one ink, one accent, red only for what was counted down. */
export const STYLE = `
:root { --ink: #1c1f24; --soft: #5a6270; --line: #d9dde3; --paper: #fff; --accent: #24466b; --down: #b3261e; --good: #1f6b45; --wait: #8a6100; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef0f3; color: var(--ink); font: 14px/1.5 "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 800px; margin: 32px auto; padding: 48px 52px 36px; background: var(--paper); box-shadow: 0 1px 3px rgb(0 0 0 / .12); }
header { border-bottom: 2px solid var(--accent); padding-bottom: 14px; }
.kind { margin: 0; color: var(--accent); font-size: 12px; letter-spacing: .08em; text-transform: uppercase; }
h1 { margin: 4px 0 2px; font: 600 25px/1.25 Charter, "Iowan Old Style", Georgia, serif; }
.period { margin: 0; color: var(--soft); }
h2 { margin: 26px 0 8px; font: 600 16px/1.3 Charter, "Iowan Old Style", Georgia, serif; color: var(--accent); }
p { margin: 0 0 6px; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0; margin-top: 20px; border-bottom: 1px solid var(--line); padding-bottom: 16px; }
.tile { padding: 0 14px; border-left: 1px solid var(--line); }
.tile:first-child { padding-left: 0; border-left: 0; }
.label { margin: 0; font-size: 12px; color: var(--soft); }
.value { margin: 1px 0; font-size: 19px; font-weight: 600; line-height: 1.25; }
.note { margin: 0; font-size: 12px; color: var(--soft); line-height: 1.35; }
.met .value { color: var(--good); } .missed .value { color: var(--down); } .undetermined .value { color: var(--wait); }
svg { width: 100%; height: auto; display: block; }
svg text { font: 9px "Source Sans 3", "Segoe UI", Arial, sans-serif; fill: #5a6270; }
.day { text-anchor: end; } .day.free { fill: var(--accent); font-weight: 700; } .hour { text-anchor: middle; }
.grid { stroke: #fff; stroke-width: .6; } .rest { fill: #f3f4f6; } .covered { fill: #d5dfeb; }
.window { fill: none; stroke: #24466b; stroke-width: .8; } .down { fill: #b3261e; } .plan { fill: #5b87b5; } .excuse { fill: #c99a2e; } .aside { fill: #9aa3ae; }
.gap { fill: #fff; stroke: #8a6100; stroke-width: .7; stroke-dasharray: 2 1.5; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 8px 0 0; font-size: 12px; color: var(--soft); }
.legend span { display: inline-flex; align-items: center; gap: 6px; } .legend svg { width: 16px; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
th { text-align: left; font-weight: 600; font-size: 12px; color: var(--soft); border-bottom: 1px solid var(--ink); padding: 4px 10px 4px 0; vertical-align: bottom; }
td { border-bottom: 1px solid var(--line); padding: 5px 10px 5px 0; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
.num { text-align: right; white-space: nowrap; } .when { white-space: nowrap; }
tfoot td { border-bottom: 0; border-top: 1px solid var(--ink); font-weight: 600; }
.counts td { font-weight: 600; } .counts td:nth-child(3), .counts td:nth-child(4) { color: var(--down); }
.applied td { background: #f2f5f9; font-weight: 600; }
.readings { margin-top: 12px; } .readings td:first-child { width: 150px; } .because { color: var(--soft); font-size: 12px; }
code { font: 12px ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
.credit { font-size: 15px; } ul { margin: 0; padding-left: 18px; } li { margin-bottom: 3px; }
footer { margin-top: 28px; padding-top: 10px; border-top: 1px solid var(--line); color: var(--soft); font-size: 12px; } footer p { margin: 0; }
@media (max-width: 680px) { main { margin: 0; padding: 24px 18px; } .figures { grid-template-columns: 1fr 1fr; gap: 14px 0; } .tile:nth-child(3) { padding-left: 0; border-left: 0; } table { display: block; overflow-x: auto; } }
@page { size: A4; margin: 16mm 15mm; }
@media print { body { background: #fff; font-size: 11pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; } main { margin: 0; padding: 0; max-width: none; box-shadow: none; break-after: page; } main:last-of-type { break-after: auto; } tr, svg, .figures { break-inside: avoid; } tfoot { display: table-row-group; } h2, thead { break-after: avoid; } }
`
