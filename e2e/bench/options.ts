import { parseArgs } from 'node:util'
import { type BenchCase, cases, type EngineName, engineNames } from './cases.ts'

export interface BenchOptions {
  readonly cases: readonly BenchCase[]
  readonly engines: readonly EngineName[]
  /** Fresh pages for each case and engine. */
  readonly runs: number
  /** Where the figures go as JSON, as given; null for nowhere. */
  readonly json: string | null
}

/** Reads the command line. Throws with a sentence where it asks for something that there is not. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string' },
      engines: { type: 'string' },
      runs: { type: 'string', default: '5' },
      json: { type: 'string' },
    },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs wants a whole number from 1, not ${values.runs}`)
  const caseNames = choose(
    '--cases',
    values.cases,
    cases.map(each => each.name),
  )
  return {
    cases: cases.filter(each => caseNames.includes(each.name)),
    engines: choose('--engines', values.engines, engineNames),
    runs,
    json: values.json ?? null,
  }
}

function choose<T extends string>(
  option: string,
  given: string | undefined,
  known: readonly T[],
): readonly T[] {
  const wanted = given?.split(',').map(each => each.trim()) ?? known
  for (const each of wanted) {
    if (!known.some(name => name === each))
      throw new Error(`${option} knows ${known.join(', ')}, not ${each}`)
  }
  return known.filter(name => wanted.includes(name))
}
