// What is asked about a difference, and each way to answer it, in words.
import type { Claim } from '../../../core/claim.ts'
import { type Codebook, findType } from '../../../core/codebook.ts'
import type { Reading, Unit } from '../../../core/compare/compare-layers.ts'
import { attributeValue, type Content } from '../../../core/compare/merge-readings.ts'
import { shorten } from '../../../core/describe-json.ts'
import { isSame } from '../../../core/json.ts'
import { presentValue } from '../../../core/present-value.ts'
import type { Reader } from '../../../text/reader.ts'

export interface UnitWords {
  readonly codebook: Codebook
  readonly reader: Reader
}

/** What the annotators would have to agree on, as a question. */
export function askAbout(unit: Unit, { codebook }: UnitWords): string {
  const { differences, readings } = unit
  const label = labelOf(readings[0]?.claims[0].type ?? '', codebook)
  if (differences.length === 0) return `Agreed: ${article(label)}`
  if (differences.includes('type')) return `${capital(listTypes(unit, codebook, ' or '))}?`
  if (differences.includes('boundary')) return askWhere(unit, label)
  if (differences.includes('attribute')) {
    const names = unit.attributes.map(name => attributeLabel(unit, name, codebook))
    return names.length === 1 ? `Which ${lower(names[0] ?? '')}?` : `Which ${joinWords(names.map(lower))}?`
  }
  return `Is this ${article(label)} to be tagged?`
}

function askWhere({ claims }: Unit, label: string): string {
  if (new Set(claims.map(({ fragments }) => fragments.length)).size > 1) return 'One part, or several?'
  const starts = new Set(claims.map(({ fragments }) => fragments[0]?.start))
  const ends = new Set(claims.map(({ fragments }) => fragments.at(-1)?.end))
  if (starts.size > 1 && ends.size === 1) return `Where does the ${label} begin?`
  if (starts.size === 1 && ends.size > 1) return `Where does the ${label} end?`
  return `Which words are the ${label}?`
}

/** In what a reading differs from the others, in a few words; what it is where there is no other. */
export function tellReading(reading: Reading, unit: Unit, words: UnitWords): string {
  return tellContent(reading.claims[0], unit, words)
}

/** The same for a version that nobody may have. */
export function tellContent(content: Content, unit: Unit, { codebook, reader }: UnitWords): string {
  const { differences, readings } = unit
  const told: string[] = []
  const label = findType(codebook, content.type)?.label ?? content.type
  if (differences.includes('type') || readings.length === 1) told.push(label)
  const differsInWords =
    differences.includes('boundary') || !isSame(wordsOf(content), wordsOf(readings[0]?.claims[0] ?? content))
  if (differsInWords || readings.length === 1) told.push(tellWords(content, reader))
  for (const name of unit.attributes) {
    const form = findType(codebook, content.type)?.attributes.find(each => each.name === name)
    if (!form && differences.includes('type')) continue
    const value = attributeValue(content.attributes, name)
    const shown =
      value === undefined ? 'not set' : form?.kind === 'claim' ? 'another claim' : presentValue(value, form)
    told.push(`${form?.label ?? name}: ${shorten(shown)}`)
  }
  return told.join(', ')
}

/** “Two parts, ‘Russian … equipment?’”: how many parts, and the first and last words. */
function tellWords({ fragments }: Pick<Claim, 'fragments'>, reader: Reader): string {
  const parts = fragments.length === 1 ? '' : `${fragments.length} parts, `
  const first = fragments[0]
  const last = fragments.at(-1)
  if (!first || !last) return ''
  const text = reader.points.slice(first.start, Math.min(first.end, first.start + 400))
  const end = reader.points.slice(Math.max(last.start, last.end - 400), last.end)
  const words = text.split(/\s+/u).filter(Boolean)
  const isWhole = fragments.length === 1 && first.end - first.start <= 400 && words.length <= 7
  if (isWhole) return `“${words.join(' ')}”`
  const tail = end.split(/\s+/u).filter(Boolean).slice(-3)
  return `${parts}“${words.slice(0, 3).join(' ')} … ${tail.join(' ')}”`
}

function wordsOf({ fragments }: Pick<Claim, 'fragments'>) {
  return fragments.map(({ start, end }) => ({ start, end }))
}

/** The types that the unit’s claims have, what most have first. */
function listTypes({ readings }: Unit, codebook: Codebook, between: string): string {
  const types = [...new Set(readings.map(({ claims }) => claims[0].type))]
  return types.map(type => labelOf(type, codebook)).join(between)
}

export function attributeLabel({ claims }: Unit, name: string, codebook: Codebook): string {
  for (const { type } of claims) {
    const label = findType(codebook, type)?.attributes.find(each => each.name === name)?.label
    if (label) return label
  }
  return name
}

function labelOf(type: string, codebook: Codebook): string {
  return lower(findType(codebook, type)?.label ?? type)
}

/** “an assessment”. */
export function article(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lower(text: string): string {
  return text.toLowerCase()
}

export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
