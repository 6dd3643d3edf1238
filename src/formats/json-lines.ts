/** One line of a source, from 1, without its line end. */
export interface SourceLine {
  readonly line: number
  readonly source: string
}

/** The lines of a source up to the last that is not blank, one at a time. */
export function* splitLines(source: string): Generator<SourceLine> {
  const end = source.trimEnd().length
  let from = 0
  for (let line = 1; from < end; line++) {
    const lineEnd = source.indexOf('\n', from)
    const to = lineEnd < 0 ? source.length : lineEnd
    yield { line, source: source.slice(from, to) }
    from = to + 1
  }
}

/**
 * True when the first line holds a whole object by its looks and the next one begins another. No single JSON value
 * looks so: between `}` and `{` it needs a comma.
 */
export function isJsonLines(source: string): boolean {
  const begun: string[] = []
  for (const { source: line } of splitLines(source)) {
    const trimmed = line.trim()
    if (trimmed !== '') begun.push(trimmed)
    if (begun.length === 2) break
  }
  const [first = '', second = ''] = begun
  return first.startsWith('{') && first.endsWith('}') && second.startsWith('{')
}
