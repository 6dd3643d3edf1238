import { assayNames } from '../formats/assay-names.ts'
import { listExportFormats } from '../formats/export-formats.ts'
import { importFormats } from '../formats/import-formats.ts'

function list(formats: readonly { readonly id: string; readonly title: string }[]): string {
  return formats.map(({ id, title }) => `  ${id.padEnd(13)}${title}\n`).join('')
}

export const convertHelp = `Usage: assay convert FILE… --to FORMAT [--from FORMAT] [--text FILE] [--map FILE] [--report FILE] [-o FILE]

Turns annotations of one format into another. The unit in which a file counts its positions is found by what it
quotes. What the other format cannot hold is said on standard error, never dropped in silence. When an annotation
has a problem nothing is written, unless a report is asked for: then all others are.
- stands for standard input or output.

  --from FORMAT  what the files are; auto (the default) finds out
  --to FORMAT    what to write
  --text FILE    the article, for files that only point at it; exactly the text that was annotated
  --map FILE     which label is which type: {"PREDICTION": "forecast", "*": "assessment", "DRAFT": null};
                 * is every other label, null leaves out. Labels named like a type need no map
  --report FILE  write what became of everything: {"in","out","unit","losses","problems"}
  -o FILE        where to write; a folder where the format has several files for an article, as brat has
  --help         show this

From:
${list([assayNames, ...importFormats])}To:
${list(listExportFormats(''))}
Examples:
  assay convert ana.assay.json --to w3c -o ana.jsonld
  assay convert hypothesis.json --text article.txt --map types.json --to assay -o ana.assay.json
  assay convert ana.assay.json --to brat -o corpus
  cat table.csv | assay convert - --from csv --text article.txt --to html > report.html

Exit code: 0 all was converted, 1 the input has problems, 2 wrong usage.
`
