import { escapeHtml } from '../html/escape-html.ts'
import type { Report, ReportBlock } from './report-block.ts'

/** A report as one HTML file that needs nothing else, runs nothing and fetches nothing. */
export function presentReportHtml({ title, blocks }: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${blocks.map(presentBlock).join('\n')}
</main>
</body>
</html>
`
}

function presentBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`
    case 'words':
      return `<p dir="auto">${escapeHtml(block.text)}</p>`
    case 'table':
      return presentTable(block)
  }
}

function presentTable({ caption, head, rows }: Extract<ReportBlock, { kind: 'table' }>): string {
  const heads = head.map(cell => `<th scope="col" dir="auto">${escapeHtml(cell)}</th>`).join('')
  const lines = rows.map(([name = '', ...cells]) => {
    const told = cells.map(cell => `<td dir="auto">${escapeHtml(cell)}</td>`).join('')
    return `<tr><th scope="row" dir="auto">${escapeHtml(name)}</th>${told}</tr>`
  })
  return `<div class="wide" role="group" aria-label="${escapeHtml(caption)}" tabindex="0"><table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table></div>`
}

const style = `
:root{color-scheme:light dark;--paper:#fcfbf8;--rule:#dbd9d4;--ink:#1c1f25;--ink-2:#474a51}
@media screen and (prefers-color-scheme:dark){:root{--paper:#131519;--rule:#33353b;--ink:#e5e3dd;--ink-2:#b9b7b1}}
*{box-sizing:border-box}
body{margin:0 auto;padding:28px 22px 80px;max-width:60em;background:var(--paper);color:var(--ink);font:400 15px/1.5 "IBM Plex Sans",system-ui,"Segoe UI",sans-serif;overflow-wrap:anywhere}
h1{font:600 34px/40px "Source Serif 4",charter,georgia,serif;margin:0 0 18px;padding-bottom:14px;border-bottom:3px double var(--ink)}
h2{font:600 20px/26px "Source Serif 4",charter,georgia,serif;margin:40px 0 10px}
p{max-width:66ch;margin:0 0 10px}
.wide{overflow-x:auto;margin:0 0 18px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:start;color:var(--ink-2);padding:0 0 6px}
th,td{text-align:start;vertical-align:top;padding:5px 18px 5px 0;border-bottom:1px solid var(--rule);min-width:4em}
th{font-weight:600}
@media print{body{padding:0}}`
