import { isSame } from '../../../core/json.ts'
import type { DraftAttribute, DraftCodebook, DraftType } from './draft-codebook.ts'

/** In what one codebook is another than an earlier one, a sentence each. */
export function describeChanges(from: DraftCodebook, to: DraftCodebook): readonly string[] {
  return [
    ...compareLists(from.types, to.types, { place: '', order: 'The types stand in another order.' }),
    ...to.types.flatMap(type => {
      const before = from.types.find(({ name }) => name === type.name)
      return before ? compareTypes(before, type) : []
    }),
  ]
}

function compareTypes(before: DraftType, after: DraftType): readonly string[] {
  const { attributes: asked, label: called, ...rest } = before
  const { attributes, label, ...others } = after
  const place = `${label}: `
  return [
    ...(called === label ? [] : [`${called} is now called ${label || 'nothing'}.`]),
    ...compareLooks(rest, others, place),
    ...compareLists(asked, attributes, { place, order: `${place}what is asked stands in another order.` }),
    ...attributes.flatMap(attribute => {
      const earlier = asked.find(({ name }) => name === attribute.name)
      return earlier ? compareAttributes(earlier, attribute, place) : []
    }),
  ]
}

type Look = Omit<DraftType, 'attributes' | 'label'>
const looks = { plural: 'the plural', key: 'the key', hue: 'the hue', line: 'the line' } as const

function compareLooks(before: Look, after: Look, place: string): readonly string[] {
  return (Object.keys(looks) as (keyof typeof looks)[])
    .filter(key => before[key] !== after[key])
    .map(key => `${place}${looks[key]} is now ${after[key] || 'nothing'}, not ${before[key] || 'nothing'}.`)
}

function compareAttributes(before: DraftAttribute, after: DraftAttribute, place: string): readonly string[] {
  if (isSame(before, after)) return []
  const { label: called, options: offered, ...rest } = before
  const { label, options, ...others } = after
  const renamed = called === label ? [] : [`${place}${called} is now called ${label || 'nothing'}.`]
  const at = `${place}${label}: `
  const optioned = compareOptions(offered ?? [], options ?? [], at)
  return [...renamed, ...optioned, ...(isSame(rest, others) ? [] : [`${place}${label} is asked otherwise.`])]
}

type Options = NonNullable<DraftAttribute['options']>

function compareOptions(before: Options, after: Options, at: string): readonly string[] {
  const named = (options: Options) => options.map(option => ({ name: option.value, label: option.label }))
  const listed = compareLists(named(before), named(after), {
    place: at,
    order: `${at}the options stand in another order.`,
  })
  const isOtherwise = after.some(option => {
    const earlier = before.find(({ value }) => value === option.value)
    return earlier !== undefined && !isSame(earlier, option)
  })
  return isOtherwise ? [...listed, `${at}the options are worded otherwise.`] : listed
}

interface Named {
  readonly name: string
  readonly label: string
}

function compareLists(
  before: readonly Named[],
  after: readonly Named[],
  { place, order }: { readonly place: string; readonly order: string },
): readonly string[] {
  const isIn = (list: readonly Named[]) => (item: Named) => list.some(({ name }) => name === item.name)
  const added = after.filter(item => !isIn(before)(item))
  const removed = before.filter(item => !isIn(after)(item))
  const names = (list: readonly Named[]) => list.map(({ name }) => name)
  const isTurned = !isSame(names(before.filter(isIn(after))), names(after.filter(isIn(before))))
  return [
    ...added.map(({ label }) => `${place}${label} is added.`),
    ...removed.map(({ label }) => `${place}${label} is removed.`),
    ...(isTurned ? [order] : []),
  ]
}
