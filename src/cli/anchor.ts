import { anchorFile } from './anchor-file.ts'
import { anchorSelectors } from './anchor-selectors.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { type Options, readOptions } from './read-options.ts'

const help = `Usage: assay anchor FILE --to TEXT [--json] [-o FILE]
       assay anchor --selectors FILE [-o FILE]

Finds the claims of an annotation file in a changed text. Of each claim it says:
  exact      the same words at the same place
  moved      the same words elsewhere
  changed    the place is there, its words are not quite the same
  ambiguous  several places would do; they are listed
  orphan     no place will: the passage is gone; what only looks like it is listed
Nothing is guessed and nothing is left out. Where FILE holds its text, what both texts have in common leads to the
place; else each claim is known by its words, the 32 characters on either side, and its position. A place found by
its words alone differs in at most a quarter of them, two fifths from 32 characters on. Capitals, accents and the
forms of quotation marks, dashes and spaces do not keep a place from being found. Nothing is written into FILE.

--selectors reads JSON Lines, one {"text","exact","prefix","suffix","hint"} each, and prints for each one line
{"status","score","start","end"}. Only text and exact are needed; hint is the code point where the words began.
The lines are read one at a time, so there may be any number.

- is standard input. Offsets are code points.

  --to TEXT  the changed text, as a plain UTF-8 file
  --json     print {"claims":[{"id","status","score","fragments":[{"start","end","exact"}],"before","missing",
             "diff","candidates"}]}: before is what each part read, missing the parts that are gone
  -o FILE    write to FILE what would be printed
  --help     show this

Example: assay anchor ana.assay.json --to corrected.txt

Exit code: 0 done, whatever was found, 1 the input has problems, 2 wrong usage.
`

/** Finds claims, or quotes given line by line, in a changed text. */
export async function anchor(words: readonly string[], io: CliIo): Promise<ExitCode> {
  const rules = { name: 'anchor', help, values: ['--to', '--selectors'], check }
  const options = readOptions(words, rules, io)
  if (!options.ok) return options.error
  const { values, files } = options.value
  const selectors = values.get('--selectors')
  if (selectors !== undefined) return anchorSelectors(selectors, options.value, io)
  return anchorFile(files[0] ?? '', values.get('--to') ?? '', { io, options: options.value })
}

function check({ files, values }: Options): string | null {
  if (values.has('--selectors')) {
    if (values.has('--to')) return '--selectors has a text on each line and takes no --to.'
    return files.length === 0 ? null : '--selectors takes no other file.'
  }
  if (files.length === 0) return 'A file is missing.'
  if (files.length > 1) return 'One file at a time.'
  return values.has('--to') ? null : '--to TEXT is missing.'
}
