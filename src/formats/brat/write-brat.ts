import type { Bundle } from '../../core/bundle.ts'
import { type Claim, compareClaims } from '../../core/claim.ts'
import { isSame, type Json } from '../../core/json.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import { fileStems } from '../file-stems.ts'
import type { WrittenFile } from '../foreign.ts'
import { listOwnLosses, type TextBundle, withText } from '../own-losses.ts'
import { presentOwnArticle, presentOwnClaim } from '../own-records.ts'
import { joinLines, splitAtLines } from './brat-fragments.ts'
import {
  articleNote,
  bratName,
  claimNote,
  flattenNote,
  isBratValue,
  personNote,
  presentLine,
} from './brat-notes.ts'
import { presentConfig } from './present-config.ts'

/** A `.txt` and an `.ann` for each article, and the `annotation.conf` of the folder they go in. Offsets are code points. */
export function writeBrat(bundles: readonly Bundle[]): readonly WrittenFile[] {
  const written = withText(bundles)
  if (written.length === 0) return []
  const stems = fileStems(written)
  const files = written.flatMap((bundle, index) => [
    { name: `${stems[index]}.txt`, content: bundle.text },
    { name: `${stems[index]}.ann`, content: presentAnn(bundle) },
  ])
  return [
    ...files,
    { name: 'annotation.conf', content: presentConfig(written.flatMap(({ claims }) => claims)) },
  ]
}

/** What of the articles brat cannot hold, or holds in another way. */
export function listBratLosses(bundles: readonly Bundle[]): readonly string[] {
  const losses = listOwnLosses(bundles, 'brat')
  for (const bundle of withText(bundles)) {
    const points = indexCodePoints(bundle.text)
    const held = bundle.claims.filter(claim => splitAtLines(claim.fragments, points).length > 0)
    const { length } = bundle.claims
    losses.add('{n} {claim marks|claims mark} line ends alone and {is|are} left out.', length - held.length)
    if (held.length === 0)
      losses.add('{n} {article|articles} without claims: {its|their} details and annotators have no place.')
    losses.add(
      '{n} {claim crosses|claims cross} lines: brat shows {it|them} in parts, and only Assay joins them again.',
      held.filter(({ fragments }) => !isSame(splitAtLines(fragments, points), places(fragments))).length,
    )
    const values = held.flatMap(({ attributes }) => Object.values(attributes))
    losses.add(
      '{n} {value is|values are} more than a word: brat shows {it|them} in a note for Assay.',
      values.filter(value => !isBratValue(value)).length,
    )
  }
  return losses.all()
}

function presentAnn(bundle: TextBundle): string {
  const points = indexCodePoints(bundle.text)
  const lines: string[] = []
  const counts = { T: 0, A: 0, '#': 0 }
  const add = (kind: keyof typeof counts, ...columns: readonly string[]) => {
    counts[kind]++
    lines.push([`${kind}${counts[kind]}`, ...columns].join('\t'))
  }
  for (const claim of bundle.claims.toSorted(compareClaims)) {
    const parts = splitAtLines(claim.fragments, points)
    if (parts.length === 0) continue
    const where = parts.map(({ start, end }) => `${start} ${end}`).join(';')
    const words = parts.map(({ start, end }) => points.slice(start, end)).join(' ')
    const target = `T${counts.T + 1}`
    add('T', `${bratName(claim.type)} ${where}`, words)
    for (const [name, value] of Object.entries(claim.attributes)) {
      if (isBratValue(value)) add('A', value === true ? `${name} ${target}` : `${name} ${target} ${value}`)
    }
    const note = flattenNote(claim.note)
    if (note !== '') add('#', `${personNote} ${target}`, note)
    add('#', `${claimNote} ${target}`, presentLine(presentRecord(claim, points)))
    if (counts.T === 1) add('#', `${articleNote} ${target}`, presentLine(presentOwnArticle(bundle)))
  }
  return lines.map(line => `${line}\n`).join('')
}

/** The claim's record, with what its lines do not say as it is. */
function presentRecord(claim: Claim, points: CodePoints): Json {
  const { type, note, attributes, fragments } = claim
  const others = Object.entries(attributes).filter(([, value]) => !isBratValue(value))
  const parts = splitAtLines(fragments, points).map(part => ({ ...part, exact: '' }))
  const isPlain = isSame(places(joinLines(parts, points.slice)), places(fragments))
  return presentOwnClaim(claim, {
    ...(bratName(type) !== type && { type }),
    ...(!isPlain && { spans: fragments }),
    ...(others.length > 0 && { attributes: Object.fromEntries(others) }),
    ...(flattenNote(note) !== note && { note }),
  })
}

function places(spans: readonly { readonly start: number; readonly end: number }[]) {
  return spans.map(({ start, end }) => ({ start, end }))
}
