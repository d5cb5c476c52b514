/** The dress of the dossier: one sheet for the screen, then what paper changes. No outside font, image or script. */
const BASE = `
:root{--ink:#1c2430;--soft:#56606e;--line:#d9d5cb;--paper:#fffefb;--desk:#f1eee7;--blue:#1d3f72;
--kept:#1d6a3e;--broken:#a11d21;--over:#6a3494;--unproven:#7d4f00;--waived:#0e5f73;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,P052,"URW Palladio L","Book Antiqua",Georgia,serif;
--sans:"Avenir Next",Avenir,"Segoe UI",Inter,"Nimbus Sans","Helvetica Neue",Arial,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace}
*{box-sizing:border-box}
html{font:400 1.0625rem/1.55 var(--serif);color:var(--ink);background:var(--desk);-webkit-text-size-adjust:100%;text-size-adjust:100%;font-variant-numeric:oldstyle-nums proportional-nums;hanging-punctuation:first last;text-rendering:optimizeLegibility}
body{margin:0 auto;max-width:74rem;background:var(--paper);counter-reset:section}
p,ul,ol,dl,dd,h1,h2,h3,h4{margin:0}
a{color:var(--blue);text-decoration-thickness:.06em;text-underline-offset:.18em;text-decoration-color:#1d3f7266}
a:hover{text-decoration-color:currentcolor}
a:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
code{font:400 .8em/1.5 var(--mono);overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
h1,h2,h3,h4{font-weight:600;line-height:1.2;text-wrap:balance}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--paper);padding:.5rem 1rem}.skip:focus{top:1rem}
.quiet,.note{color:var(--soft)}
.label,dt,th[scope=col],caption,.kind,.number,.toc h2,.level{font-family:var(--sans);font-size:.74rem;letter-spacing:.015em;color:var(--soft);font-weight:500;font-variant-numeric:lining-nums tabular-nums}
.icon{width:.85em;height:.85em;fill:none;stroke:currentcolor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round;flex:none;position:relative;top:.06em;margin-right:.4em}
.badge{font:600 .74rem/1.4 var(--sans);white-space:nowrap;display:inline-flex;align-items:baseline}
.kept{color:var(--kept)}.broken{color:var(--broken)}.over{color:var(--over)}.unproven{color:var(--unproven)}.waived{color:var(--waived)}.paper,.moot{color:var(--soft)}
`

const COVER = `
.cover{padding:clamp(1.5rem,6vw,5rem) clamp(1.25rem,7vw,6rem) clamp(2rem,5vw,4rem);border-bottom:1px solid var(--line)}
.kind{display:flex;align-items:center;gap:.9rem;text-transform:none;font-size:.9rem;color:var(--blue)}
.paraphe{width:4.6rem;height:2.3rem;fill:none;stroke:var(--blue);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.who{margin:clamp(2rem,8vw,6rem) 0 clamp(2rem,6vw,4rem)}
h1{font-size:clamp(2rem,6vw,3.5rem);font-weight:400;letter-spacing:-.015em;line-height:1.08;overflow-wrap:anywhere}
.catalogue{font-size:clamp(1.05rem,2.6vw,1.3rem);font-style:italic;color:var(--soft);margin-top:.8rem}
.tally{list-style:none;padding:0;display:flex;flex-wrap:wrap;border-block:1px solid var(--ink);margin-bottom:clamp(1.5rem,4vw,2.5rem)}
.tally li{flex:1 1 7rem;padding:.8rem 1rem .8rem 0}
.tally strong{display:block;font-size:2.1rem;font-weight:400;line-height:1.1;font-variant-numeric:lining-nums}
.tally span{font:500 .78rem/1.3 var(--sans);display:inline-flex;align-items:baseline}
dl>div{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:0 1.25rem;padding:.2rem 0}
dt{padding-top:.28em}
dd p+p{margin-top:.25rem}
.hash{font-size:.74em}
`

const BODY = `
.toc{padding:2rem clamp(1.25rem,7vw,6rem);border-bottom:1px solid var(--line)}
.toc h2{font-weight:600;margin-bottom:.6rem}
.toc ol{list-style:none;padding:0;counter-reset:entry}
.toc li{counter-increment:entry;display:flex;gap:.8rem;padding:.18rem 0}
.toc li::before{content:counter(entry);min-width:1.1em;color:var(--soft);font-variant-numeric:lining-nums tabular-nums;text-align:right}
.toc a{text-decoration:none;flex:1}.toc a:hover{text-decoration:underline}
main{padding:0 clamp(1.25rem,7vw,6rem) 4rem;min-width:0}
section{padding-top:3.5rem;counter-increment:section}
h2{font-size:clamp(1.5rem,4vw,1.95rem);font-weight:400;letter-spacing:-.01em;margin-bottom:1.2rem}
section>h2::before{content:counter(section) "\\2002";color:var(--soft);font-variant-numeric:lining-nums}
h3{font-size:1.15rem;margin:2.2rem 0 .8rem}
section>p{max-width:38em;margin-bottom:1rem}
.lead{font-size:1.15rem}
table{width:100%;border-collapse:collapse;font-size:.94rem}
caption{text-align:left;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:baseline;padding:.42rem 1rem .42rem 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
th[scope=row]{font-weight:400}
thead th{border-bottom:1px solid var(--ink)}
.article{font-variant-numeric:lining-nums tabular-nums;white-space:nowrap}
.alerts,.gaps,.plain{list-style:none;padding:0}
.alerts li{display:grid;grid-template-columns:8.2rem minmax(0,1fr);gap:0 1rem;padding:.6rem 0;border-top:1px solid var(--line);align-items:baseline}
.promise{border-top:1px solid var(--line);padding:1.1rem 0 1.3rem}
h3+.promise{border-top:1px solid var(--ink)}
.promise header{display:grid;grid-template-columns:4.6rem minmax(0,1fr) auto;gap:0 1.25rem;align-items:baseline;margin-bottom:.5rem}
h4{font-size:1.12rem;font-weight:600;overflow-wrap:anywhere}
.promise h4::first-letter,th[scope=row]>a::first-letter,.verdicts th[scope=row]::first-letter,.bearers th[scope=row]::first-letter,.reading h3::first-letter{text-transform:uppercase}
.promise .body{margin-left:5.85rem}
.facts{display:grid;grid-template-columns:9.5rem 6.5rem minmax(0,1fr) minmax(8.6rem,auto);gap:.2rem 1.25rem;padding:.45rem 0}
.facts>div{display:block;padding:0}.facts dd{font-size:.94rem}
.gaps{margin-block:.2rem .6rem}
.gap{display:grid;grid-template-columns:4.8rem minmax(0,1fr);gap:.1rem 1rem;padding:.1rem 0 .1rem 1rem;border-left:2px solid currentcolor;margin-bottom:.7rem;align-items:baseline}
.gap>*{color:var(--ink)}.gap .label{color:var(--soft)}
.gap .note{grid-column:2;font-style:italic;color:var(--soft)}
.address{color:var(--soft)}
.command{display:block;width:fit-content;max-width:100%;background:var(--desk);padding:.12rem .55rem;margin:.12rem 0;border-radius:2px}
.command::before{content:"$ ";color:var(--soft)}
dd,td,li,p{overflow-wrap:break-word;min-width:0}
.bearers .party{text-align:center;padding-inline:.2rem;width:4.9rem}
.bearers td{text-align:center;padding-inline:.2rem}.bearers td.article{text-align:left;padding:.42rem 1rem .42rem 0}.bearers td.state,.bearers th.state{text-align:left;padding-left:1rem}
.dot{display:inline-block;width:.62em;height:.62em;border-radius:50%;background:var(--blue)}
.reading h3{font-size:1.05rem;margin:1.4rem 0 .3rem}
.waivers .expired td:last-child{color:var(--broken);font-weight:600}
.duties th[scope=row]{width:38%}
.plain li{display:flex;justify-content:space-between;gap:1rem;padding:.08rem 0}
.glossary dt{padding-top:.1em}.glossary{margin-bottom:1rem}
.places{display:grid;grid-template-columns:minmax(0,1.5fr) minmax(14rem,1fr);gap:2rem;align-items:center}
.places ol{padding-left:1.4rem}.places li{padding:.25rem 0}.places li::marker{color:var(--blue);font-variant-numeric:lining-nums}
.map{width:100%;height:auto;max-height:34rem;background:#eef2f5}
.land path{fill:#e3dfd4;stroke:var(--paper);stroke-width:.09;stroke-linejoin:round}.land .home{fill:#d3ccba}
.marks circle{fill:var(--blue);stroke:var(--paper);stroke-width:.5}
.marks text{font:600 2.7px var(--sans);fill:#fff;text-anchor:middle;font-variant-numeric:lining-nums}
footer{padding:1.5rem clamp(1.25rem,7vw,6rem) 3rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
`

const SCREENS = `
@media screen and (min-width:68rem){
.sheet{display:grid;grid-template-columns:15rem minmax(0,1fr)}
.toc{border:0;padding:4.6rem 0 2rem 3rem;font-size:.92rem;line-height:1.35}.toc nav{position:sticky;top:2rem}
main{padding:0 5rem 5rem 3.5rem}.cover{padding-inline:6.5rem}}
@media screen and (max-width:44rem){
html{font-size:1rem}
dl>div{grid-template-columns:minmax(0,1fr);padding:.3rem 0}
.promise header{grid-template-columns:minmax(0,1fr) auto}.promise h4{grid-row:2;grid-column:1/-1}
.promise .body{margin-left:0}.facts{grid-template-columns:1fr 1fr;justify-content:start}.gap{grid-template-columns:minmax(0,1fr)}.gap .note{grid-column:1}
.alerts li{grid-template-columns:minmax(0,1fr)}
.verdicts thead,.waivers thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.verdicts tr,.waivers tr{display:grid;grid-template-columns:3rem minmax(0,1fr) auto;gap:0 .6rem;border-bottom:1px solid var(--line);padding:.5rem 0}
.verdicts td,.verdicts th,.waivers td,.waivers th{border:0;padding:0}
.verdicts td:nth-child(3){grid-row:2;grid-column:2;font-size:.85rem;color:var(--soft)}
.verdicts td:nth-child(4){grid-row:1;grid-column:3}.verdicts td:nth-child(5){grid-row:2;grid-column:3;text-align:right}
.waivers tr{grid-template-columns:minmax(0,1fr)}.waivers td::before{content:attr(data-label) " ";font:500 .74rem var(--sans);color:var(--soft)}
.bearers .state,.bearers .article{display:none}.bearers th[scope=row]{overflow-wrap:anywhere}.bearers .party{width:auto;font-size:.62rem;padding-inline:.15rem;letter-spacing:0}
.duties,.duties tbody,.duties tr,.duties th,.duties td{display:block;width:auto!important}.duties thead{display:none}.duties caption{display:block;white-space:nowrap}
.duties th{border:0;padding-bottom:0}
.places{grid-template-columns:minmax(0,1fr)}
.tally li{flex-basis:42%}}
`

const PAPER = `
@media print{
html{font-size:9.6pt;background:none}body{background:none;max-width:none}
.cover,.toc,main,footer{padding:0}
.cover{height:262mm;display:flex;flex-direction:column;border:0;break-after:page;padding-top:8mm}
.who{margin:24mm 0 auto}h1{font-size:30pt}.tally{margin-top:10mm}
.toc{border:0;padding-top:2mm}.toc h2{font-size:9pt}.toc ol{columns:2;column-gap:10mm}.toc li{padding:.7mm 0;break-inside:avoid}
.toc a{color:inherit}
@supports (content:target-counter(url('#a'),page)){.toc a::after{content:target-counter(attr(href url),page);float:right;font-variant-numeric:lining-nums tabular-nums}}
section{padding-top:0;margin-top:11mm}
#annexe-droit{break-before:page;margin-top:0}
h2,h3,h4,h2+p,caption{break-after:avoid}.promise header{break-after:avoid}tr,.gap,.alerts li,.reading,.cover dl>div{break-inside:avoid}
.promise{break-inside:avoid;padding:3mm 0 3.5mm}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}p{orphans:3;widows:3}
.skip{display:none}footer{break-inside:avoid;margin-top:8mm;padding-top:3mm}
.map{max-height:110mm}
.badge,.dot,.map *,.command{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`

/** The whole sheet; `title`, `code` and `seal` are CSS strings for the running lines of the printed page. */
export function style(title: string, code: string, seal: string): string {
  const running =
    'font:500 7.5pt "Avenir Next",Avenir,"Segoe UI",Inter,"Nimbus Sans","Helvetica Neue",Arial,sans-serif;color:#56606e'
  const pages = `@page{size:A4;margin:22mm 20mm 20mm 24mm;
@top-left{content:${title};${running}}@top-right{content:${code};${running}}
@bottom-left{content:${seal};${running}}@bottom-right{content:counter(page) " / " counter(pages);${running}}}
@page:first{margin:14mm 20mm 14mm 24mm;@top-left{content:none}@top-right{content:none}@bottom-left{content:none}@bottom-right{content:none}}`
  return [BASE, COVER, BODY, SCREENS, PAPER, pages].join('')
}
