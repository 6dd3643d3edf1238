import type { Attributes, Claim } from './claim.ts'
import { type Codebook, findType } from './codebook.ts'
import { shorten } from './describe-json.ts'
import { isSame } from './json.ts'
import { presentValue } from './present-value.ts'

type Told = Pick<Claim, 'type' | 'fragments' | 'attributes' | 'note' | 'origin'>

/**
 * What became of a claim from one state to the next, as ends of sentences that begin with who did it: “set Basis to
 * Prediction”. Null stands for a claim that is not there. What other tools keep in a claim is not told.
 */
export function tellChange(before: Told | null, after: Told | null, codebook: Codebook): readonly string[] {
  if (!after) return ['deleted it']
  if (!before)
    return [after.origin.kind === 'imported' ? 'imported it' : `tagged it as ${typeOf(after, codebook)}`]
  const told: string[] = []
  if (before.type !== after.type) told.push(`made it ${typeOf(after, codebook)}`)
  if (!isSame(before.fragments, after.fragments)) told.push('changed which words it marks')
  told.push(...tellAttributes(before, after, codebook))
  if (before.note !== after.note) {
    told.push(
      before.note === '' ? 'wrote the note' : after.note === '' ? 'cleared the note' : 'changed the note',
    )
  }
  return told
}

function typeOf({ type }: Told, codebook: Codebook): string {
  const label = (findType(codebook, type)?.label ?? type).toLowerCase()
  return `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`
}

/** With another type, what that type has for its own is part of becoming it. */
function tellAttributes(before: Told, after: Told, codebook: Codebook): readonly string[] {
  if (before.type !== after.type) return []
  const known = findType(codebook, after.type)?.attributes ?? []
  const names = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])
  return [...names].flatMap(name => {
    const [old, value] = [own(before.attributes, name), own(after.attributes, name)]
    if (isSame(old, value)) return []
    const attribute = known.find(each => each.name === name)
    const label = attribute?.label ?? name
    if (value === undefined) return [`cleared ${label}`]
    if (attribute?.kind === 'claim') return [`set ${label} to another claim`]
    return [`set ${label} to ${shorten(presentValue(value, attribute))}`]
  })
}

function own(attributes: Attributes, name: string) {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined
}
