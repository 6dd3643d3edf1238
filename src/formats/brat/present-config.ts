import { type Claim, compareText } from '../../core/claim.ts'
import { bratName, isBratValue } from './brat-notes.ts'

/** brat's `annotation.conf` for these claims: their types, and the values their attributes have. */
export function presentConfig(claims: readonly Claim[]): string {
  const types = [...new Set(claims.map(({ type }) => bratName(type)))].sort(compareText)
  const attributes = [...listValues(claims)].sort(([a], [b]) => compareText(a, b)).map(presentAttribute)
  const sections = { entities: types, relations: [], events: [], attributes }
  return Object.entries(sections)
    .map(([name, lines]) => [`[${name}]`, ...lines].map(line => `${line}\n`).join(''))
    .join('\n')
}

function presentAttribute([name, values]: [string, ReadonlySet<string>]): string {
  const choices = [...values].sort(compareText).join('|')
  return `${name}\tArg:<ENTITY>${choices === '' ? '' : `, Value:${choices}`}`
}

/** By attribute; a yes adds none. */
function listValues(claims: readonly Claim[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [name, value] of claims.flatMap(({ attributes }) => Object.entries(attributes))) {
    if (!isBratValue(value)) continue
    const values = found.get(name) ?? new Set()
    found.set(name, value === true ? values : values.add(value))
  }
  return found
}
