import { type Claim, compareText } from './claim.ts'
import type { Codebook } from './codebook.ts'
import type { Finding, Fix } from './finding.ts'
import type { Id } from './id.ts'
import { isSame, type Json } from './json.ts'

/** What two claims must share to be the same claim twice: the layer, the type and the text. */
function identityOf(claim: Claim): string {
  const known = identities.get(claim)
  if (known !== undefined) return known
  const { layer, type, fragments } = claim
  const identity = JSON.stringify([layer, type, fragments.map(({ start, end }) => [start, end])])
  identities.set(claim, identity)
  return identity
}

/** A claim is another value once it has changed. */
const identities = new WeakMap<Claim, string>()

/**
 * Claims that are there twice or more, such as after an import. The fix joins what is recorded of them in the one made
 * first, and lets claims that named another one name this; there is none where they contradict each other.
 */
export function checkDuplicates(codebook: Codebook, all: readonly Claim[]): readonly Finding[] {
  const groups = new Map<string, Claim[]>()
  for (const claim of all) {
    const key = identityOf(claim)
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  const findings: Finding[] = []
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const [kept, ...others] = group.sort(
      (a, b) => compareText(a.created, b.created) || compareText(a.id, b.id),
    )
    if (kept) findings.push(tell({ codebook, all }, kept, others))
  }
  return findings
}

interface Surroundings {
  readonly codebook: Codebook
  readonly all: readonly Claim[]
}

function tell(around: Surroundings, kept: Claim, others: readonly Claim[]): Finding {
  const fix = join(around, kept, others)
  const times = others.length === 1 ? 'twice' : `${others.length + 1} times`
  const rest = fix ? '' : ' Their attributes contradict each other: only you can say which to keep.'
  return {
    check: 'duplicate',
    claims: [kept.id, ...others.map(({ id }) => id)],
    explanation: `The same text is tagged ${times} with the same type.${rest}`,
    ...(fix && { fix }),
  }
}

function join({ codebook, all }: Surroundings, kept: Claim, others: readonly Claim[]): Fix | undefined {
  const attributes: { [name: string]: Json } = { ...kept.attributes }
  for (const other of others) {
    for (const [name, value] of Object.entries(other.attributes)) {
      if (Object.hasOwn(attributes, name) && !isSame(attributes[name], value)) return undefined
      attributes[name] = value
    }
  }
  const notes = new Set([kept, ...others].map(({ note }) => note).filter(note => note !== ''))
  const gone = new Set(others.map(({ id }) => id))
  return {
    label: 'Keep one',
    changes: [
      {
        id: kept.id,
        parts: {
          attributes: pointAt(codebook, { ...kept, attributes }, gone, kept.id),
          note: [...notes].join('\n\n'),
        },
      },
      ...others.map(({ id }) => ({ id, parts: null })),
      ...all.flatMap(claim => {
        if (claim.id === kept.id || gone.has(claim.id)) return []
        const pointed = pointAt(codebook, claim, gone, kept.id)
        return pointed === claim.attributes ? [] : [{ id: claim.id, parts: { attributes: pointed } }]
      }),
    ],
  }
}

/** The claim's attributes, naming another claim where they named one that goes; the same ones where they named none. */
function pointAt(codebook: Codebook, claim: Claim, gone: ReadonlySet<Id>, kept: Id): Claim['attributes'] {
  const type = codebook.types.find(({ name }) => name === claim.type)
  const pointing = (type?.attributes ?? []).filter(({ kind, name }) => {
    const value = kind === 'claim' ? claim.attributes[name] : undefined
    return typeof value === 'string' && gone.has(value)
  })
  if (pointing.length === 0) return claim.attributes
  const attributes: { [name: string]: Json } = { ...claim.attributes }
  for (const { name } of pointing) {
    if (claim.id === kept) delete attributes[name]
    else attributes[name] = kept
  }
  return attributes
}
