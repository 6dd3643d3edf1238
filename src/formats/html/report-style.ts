import type { ClaimType, Hue } from '../../core/codebook.ts'

/** Of each hue on light paper, then on dark: text and marks, lines, and the base of the tint. */
const hueColours: Readonly<Record<Hue, readonly [light: Colours, dark: Colours]>> = {
  blue: [
    ['#1454a5', '#3d7bc8', '#63b0fc'],
    ['#7eb8f3', '#5b96d6', '#4589d2'],
  ],
  ochre: [
    ['#92500b', '#af6d26', '#e9b452'],
    ['#e5b061', '#bd8a47', '#b58037'],
  ],
  green: [
    ['#176a53', '#35886f', '#66d2b2'],
    ['#77c5ac', '#53a089', '#449880'],
  ],
  moss: [
    ['#546616', '#6f8529', '#adc768'],
    ['#a9bf75', '#8a9f53', '#768a3e'],
  ],
  teal: [
    ['#0b6978', '#06899d', '#3acfe9'],
    ['#5dc5d9', '#2ea5ba', '#1490a3'],
  ],
  indigo: [
    ['#565497', '#716fbf', '#b0b2ff'],
    ['#abacf2', '#8c8cd3', '#7877bd'],
  ],
  purple: [
    ['#744a86', '#9563ab', '#d9a2f2'],
    ['#cca1e0', '#ad80c1', '#976baa'],
  ],
  rose: [
    ['#894264', '#af5a82', '#f898c3'],
    ['#e69abb', '#c77a9c', '#ae6486'],
  ],
}
type Colours = readonly [text: string, line: string, wash: string]

/** The whole style sheet of a report: light and dark as the reader has it, and for paper. */
export function presentStyle(types: readonly ClaimType[]): string {
  const light = types.map((type, index) => presentHue(index, hueColours[type.hue][0])).join('')
  const dark = types.map((type, index) => presentHue(index, hueColours[type.hue][1])).join('')
  const lines = types.map((type, index) => `.t${index}{--s:${type.line}}`).join('')
  return `${base}${light}${lines}@media screen and (prefers-color-scheme:dark){${darkPaper}${dark}}${paper}`
}

function presentHue(index: number, [text, line, wash]: Colours): string {
  return `.t${index}{--h:${text};--l:${line};--w:${wash}}`
}

const darkPaper =
  ':root{color-scheme:dark;--paper:#131519;--rule:#33353b;--ink:#e5e3dd;--ink-2:#b9b7b1;--tint:20%;--tint-2:42%}.c,.t{--h:#b9b7b1;--l:#6b6f75;--w:#81807c}'

const base = `
:root{color-scheme:light;--paper:#fcfbf8;--rule:#dbd9d4;--ink:#1c1f25;--ink-2:#474a51;--tint:17%;--tint-2:36%}
*{box-sizing:border-box}
html{scroll-padding-top:25vh}
body{margin:0 auto;padding:28px 22px 80px;max-width:44em;background:var(--paper);color:var(--ink);font:400 15px/1.5 "IBM Plex Sans",system-ui,"Segoe UI",sans-serif;overflow-wrap:anywhere}
h1{font:600 34px/40px "Source Serif 4","Iowan Old Style",charter,georgia,serif;letter-spacing:-.018em;text-wrap:balance;margin:0 0 8px;padding-bottom:14px;border-bottom:3px double var(--ink)}
h2{font:600 20px/26px "Source Serif 4","Iowan Old Style",charter,georgia,serif;margin:48px 0 14px}
h3{font:600 15px/22px "IBM Plex Sans",system-ui,"Segoe UI",sans-serif;margin:0}
a{color:inherit;text-underline-offset:.2em}
a:focus-visible,:target{outline:2px solid var(--ink);outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:-999em}
.skip:focus{left:22px;top:6px;background:var(--paper)}
.facts,.by{color:var(--ink-2);margin:0}
.legend{display:flex;flex-wrap:wrap;gap:6px 22px;list-style:none;margin:14px 0 0;padding:0}
.text{font:400 19px/34px "Source Serif 4","Iowan Old Style",charter,georgia,serif}
.text p{margin:0;white-space:pre-wrap}
.text p.gap{margin-top:1.1em}
.text p.head{font-weight:600}
.c,.t{--h:#474a51;--l:#8e8c87;--w:#9c9ea2;--s:solid}
.c{color:inherit;background:none;text-decoration:underline var(--s) 2px var(--l);text-decoration-skip-ink:none;text-underline-position:auto;text-underline-offset:.27em}
.c.l1{text-underline-offset:.47em}.c.l2{text-underline-offset:.67em}.c.l3{text-underline-offset:.87em}
.c.dashed{background:color-mix(in srgb,var(--w) var(--tint),transparent)}
.n{color:var(--h);font:600 11px/1 "IBM Plex Sans",system-ui,"Segoe UI",sans-serif;vertical-align:.55em;padding:2px 1px;margin-right:1px;text-decoration:none;user-select:none}
.n:hover,.n:focus-visible{text-decoration:underline}
.t{color:var(--h)}
.t .line{display:inline-block;width:2.2em;border-bottom:2px var(--s) var(--l);margin-right:.6em;vertical-align:.25em}
.claims{list-style:none;margin:0;padding:0}
.claims>li{padding:16px 0 18px;border-top:1px solid var(--rule)}
blockquote{font:400 17px/25px "Source Serif 4","Iowan Old Style",charter,georgia,serif;margin:6px 0 8px;white-space:pre-wrap}
dl{display:grid;grid-template-columns:minmax(8em,14em) 1fr;gap:2px 14px;margin:8px 0;font-size:14px}
dt{color:var(--ink-2)}
dd{margin:0;white-space:pre-wrap}
.note{font-style:italic;white-space:pre-wrap;margin:8px 0}
.reviews{margin:8px 0;padding-left:1.2em}
article+article{margin-top:96px}
@media(max-width:480px){body{padding:18px 16px 60px}h1{font-size:27px;line-height:33px}.text{font-size:17.5px;line-height:32px}dl{grid-template-columns:1fr}dd{margin-bottom:4px}}
`

const paper =
  '@media print{body{padding:0;max-width:none;font-size:10pt;background:none}.text{font-size:11.5pt;line-height:21pt}.skip,.back{display:none}.claims>li{break-inside:avoid}.c,.t .line{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{text-decoration:none}}'
