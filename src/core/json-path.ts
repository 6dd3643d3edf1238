/** A step down into a JSON value: a key of an object or an index of a list. */
export type Step = string | number

const plainKey = /^[A-Za-z_][A-Za-z0-9_]*$/

/** `path` and one step more: `$.claims`, `$.claims[3]`, and for keys that are not plain words `$['x-tool']`. */
export function childPath(path: string, step: Step): string {
  if (typeof step === 'number') return `${path}[${step}]`
  return plainKey.test(step) ? `${path}.${step}` : `${path}['${escapeKey(step)}']`
}

export function presentPath(steps: readonly Step[]): string {
  return steps.reduce(childPath, '$')
}

const stepPattern = /\.([A-Za-z_][A-Za-z0-9_]*)|\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]/sy

/** The steps of a path that `childPath` or `presentPath` made; what follows an unreadable step is left off. */
export function parsePath(path: string): readonly Step[] {
  const steps: Step[] = []
  stepPattern.lastIndex = 1
  for (let match = stepPattern.exec(path); match; match = stepPattern.exec(path)) {
    const [, plain, index, quoted] = match
    if (index !== undefined) steps.push(Number(index))
    else steps.push(plain ?? (quoted ?? '').replace(/\\(.)/gs, unescapeMatch))
  }
  return steps
}

const escapes = [
  ['\\', '\\'],
  ["'", "'"],
  ['\n', 'n'],
  ['\r', 'r'],
  ['\t', 't'],
] as const

function escapeKey(key: string): string {
  return key.replace(/[\\'\n\r\t]/g, found => `\\${escapes.find(([plain]) => plain === found)?.[1]}`)
}

function unescapeMatch(_: string, letter: string): string {
  return escapes.find(([, escaped]) => escaped === letter)?.[0] ?? letter
}
