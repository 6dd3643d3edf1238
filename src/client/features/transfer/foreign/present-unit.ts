const units: Readonly<Record<string, string>> = {
  'code-point': 'characters (Unicode code points)',
  'utf-16': 'UTF-16 units, as JavaScript counts',
  grapheme: 'characters as a reader sees them (graphemes)',
}

/** How a file's positions count, in plain words; null where it has none. Several ways are joined with a comma in `unit`. */
export function presentUnit(unit: string | null): string {
  if (unit === null) return 'None: places were found by the quoted words'
  const words = unit.split(', ').map(presentOne)
  const all = words.length > 1 ? `${words.slice(0, -1).join('; ')}; and ${words.at(-1)}` : (words[0] ?? '')
  return all.charAt(0).toUpperCase() + all.slice(1)
}

function presentOne(count: string): string {
  const name = count.replace(/-(crlf|bom).*$/u, '')
  const lineEnds = count.includes('-crlf') ? ', line ends as two' : ''
  const mark = count.includes('-bom') ? ', with the byte order mark before the text' : ''
  return `${units[name] ?? name}${lineEnds}${mark}`
}
