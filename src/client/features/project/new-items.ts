import { hues, lineStyles } from '../../../core/codebook.ts'
import { pageKeys } from '../../../core/page-keys.ts'
import type { DraftAttribute, DraftType } from './draft-codebook.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** A type that asks for nothing yet, with a key, a hue and a line that the others leave free, as far as any are. */
export function createType(name: string, label: string, others: readonly DraftType[]): DraftType {
  const isFree = (letter: string) => !pageKeys.has(letter) && others.every(({ key }) => key !== letter)
  const own = [...label.toLowerCase()].filter(letter => letters.includes(letter))
  const key = [...own, ...letters].find(isFree) ?? ''
  const hue = hues.find(each => others.every(type => type.hue !== each)) ?? 'rose'
  const line = lineStyles.find(each => others.every(type => type.line !== each)) ?? 'wavy'
  return { name, label, plural: `${label}s`, key, hue, line, attributes: [] }
}

/** A field for a line of text, not required. */
export function createAttribute(name: string, label: string): DraftAttribute {
  return { name, label, kind: 'text', required: false }
}

/** The attribute in another form: what only the old one had goes, options stay from one list to another. */
export function changeKind(attribute: DraftAttribute, kind: DraftAttribute['kind']): DraftAttribute {
  const {
    min: _min,
    max: _max,
    isWhole: _whole,
    ...rest
  } = attribute as DraftAttribute & {
    readonly min?: number
    readonly max?: number
    readonly isWhole?: true
  }
  const { options = [], default: _default, suggested: _suggested, ...plain } = rest
  if (kind === 'enum' || kind === 'multi-enum') return { ...plain, kind, options }
  if (kind === 'number') return { ...plain, kind, ...{ min: 0, max: 10 } }
  return { ...plain, kind }
}
