import type { Bundle } from '../../core/bundle.ts'
import { type Claim, claimExtent, compareClaims } from '../../core/claim.ts'
import type { Json } from '../../core/json.ts'
import { indexCodePoints } from '../../text/code-points.ts'
import { fileStems } from '../file-stems.ts'
import type { WrittenFile } from '../foreign.ts'
import { listOwnLosses, type TextBundle, withText } from '../own-losses.ts'
import { presentOwnArticle, presentOwnClaim } from '../own-records.ts'
import { chooseRanges, type Ranges } from './choose-ranges.ts'
import { names } from './names.ts'
import { presentTypes } from './present-types.ts'

/** A file for each article. Offsets are UTF-16 units. */
export function writeUimaCas(bundles: readonly Bundle[]): readonly WrittenFile[] {
  const written = withText(bundles)
  const stems = fileStems(written)
  return written.map((bundle, index) => ({
    name: `${stems[index]}.json`,
    content: `${JSON.stringify(presentCas(bundle), null, 2)}\n`,
  }))
}

/** What of the articles a CAS cannot hold, or holds for Assay alone. */
export function listUimaLosses(bundles: readonly Bundle[]): readonly string[] {
  const losses = listOwnLosses(bundles, 'UIMA')
  for (const { claims } of withText(bundles)) {
    losses.add(
      '{n} {claim has|claims have} several parts: {its|their} annotation reaches from the first to the last, and names them as fragments.',
      claims.filter(({ fragments }) => fragments.length > 1).length,
    )
    const ranges = chooseRanges(claims)
    losses.add(
      '{n} {value has|values have} no form in UIMA and {is|are} kept as JSON in the feature “record”.',
      claims.flatMap(({ attributes }) => Object.keys(attributes)).filter(name => !ranges.has(name)).length,
    )
  }
  return losses.all()
}

/** A CAS while it is filled. */
class CasWriter {
  readonly structures: Json[] = []
  readonly members: number[] = []

  /** Gives the structure its id; a view lists all but sofas, arrays and fragments. */
  add(type: string, features: { readonly [name: string]: Json }, isMember = false): number {
    const id = this.structures.length + 1
    this.structures.push({ '%ID': id, '%TYPE': type, ...features })
    if (isMember) this.members.push(id)
    return id
  }
}

function presentCas(bundle: TextBundle): Json {
  const { text, article, claims } = bundle
  const cas = new CasWriter()
  const sofa = cas.add(names.sofa, {
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text',
    sofaString: text,
  })
  const { title, url, language } = article
  const details = {
    language: language ?? 'x-unspecified',
    documentTitle: title,
    ...(url !== undefined && { documentUri: url }),
  }
  cas.add(names.metadata, { '@sofa': sofa, begin: 0, end: text.length, ...details }, true)
  cas.add(names.article, { record: JSON.stringify(presentOwnArticle(bundle)) }, true)
  const ranges = chooseRanges(claims)
  const addClaim = claimAdder(bundle, { cas, sofa, ranges })
  for (const claim of claims.toSorted(compareClaims)) addClaim(claim)
  return {
    '%TYPES': presentTypes(ranges),
    '%FEATURE_STRUCTURES': cas.structures,
    '%VIEWS': { _InitialView: { '%SOFA': sofa, '%MEMBERS': cas.members } },
  }
}

interface ClaimContext {
  readonly cas: CasWriter
  readonly sofa: number
  readonly ranges: Ranges
}

function claimAdder({ text, layers, people }: TextBundle, { cas, sofa, ranges }: ClaimContext) {
  const points = indexCodePoints(text)
  const place = ({ start, end }: { readonly start: number; readonly end: number }) => {
    return { '@sofa': sofa, begin: points.toUtf16(start), end: points.toUtf16(end) }
  }
  return (claim: Claim): void => {
    const { fragments, type, note, attributes, layer } = claim
    const parts = fragments.length > 1 ? fragments.map(part => cas.add(names.fragment, place(part))) : []
    const annotator = layers.find(({ id }) => id === layer)?.annotator
    const name = people.find(({ id }) => id === annotator)?.name
    const others = Object.entries(attributes).filter(([key]) => !ranges.has(key))
    const record = presentOwnClaim(claim, others.length > 0 ? { attributes: Object.fromEntries(others) } : {})
    const features = {
      ...place(claimExtent(claim)),
      label: type,
      ...(note !== '' && { note }),
      ...(name !== undefined && { annotator: name }),
      ...presentAttributes(claim, { cas, ranges }),
      ...(parts.length > 0 && { '@fragments': cas.add(`${names.fragment}[]`, { '%ELEMENTS': parts }) }),
      record: JSON.stringify(record),
    }
    cas.add(names.claim, features, true)
  }
}

/** The attributes that UIMA has a form for; lists are arrays of their own. */
function presentAttributes({ attributes }: Claim, { cas, ranges }: Pick<ClaimContext, 'cas' | 'ranges'>) {
  const features: { [name: string]: Json } = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (!ranges.has(name)) continue
    if (Array.isArray(value)) features[`@${name}`] = cas.add(names.strings, { '%ELEMENTS': value })
    else features[name] = value
  }
  return features
}
