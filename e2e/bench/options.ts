import { parseArgs } from 'node:util'
import { type BenchCase, cases } from './cases.ts'
import { claimsTable } from './claims-table.ts'
import { type EngineName, engineNames } from './engines.ts'

export interface BenchOptions {
  readonly cases: readonly BenchCase[]
  /** Whether the table of all claims is measured too: a heavy case without a peer. */
  readonly hasTable: boolean
  readonly engines: readonly EngineName[]
  /** Fresh pages for each case and engine. */
  readonly runs: number
  /** Where the figures go as JSON, as given; null for nowhere. */
  readonly json: string | null
}

/**
 * Reads the command line. Heavy cases are taken when they are named or with `--all`. Throws with a sentence where
 * it asks for something that there is not.
 */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string' },
      all: { type: 'boolean', default: false },
      engines: { type: 'string' },
      runs: { type: 'string', default: '5' },
      json: { type: 'string' },
    },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs wants a whole number from 1, not ${values.runs}`)
  return {
    ...chooseCases(values.cases, values.all),
    engines: choose('--engines', values.engines, engineNames),
    runs,
    json: values.json ?? null,
  }
}

function chooseCases(given: string | undefined, all: boolean): Pick<BenchOptions, 'cases' | 'hasTable'> {
  if (all && given !== undefined) throw new Error('--all takes every case; leave out --cases or --all')
  if (given === undefined) return { cases: cases.filter(each => all || !each.isHeavy), hasTable: all }
  const names = choose('--cases', given, [...cases.map(each => each.name), claimsTable])
  return { cases: cases.filter(each => names.includes(each.name)), hasTable: names.includes(claimsTable) }
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
