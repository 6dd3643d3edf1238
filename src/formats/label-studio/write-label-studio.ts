import type { Bundle } from '../../core/bundle.ts'
import { type Claim, compareClaims, compareText } from '../../core/claim.ts'
import type { Json } from '../../core/json.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import type { WrittenFile } from '../foreign.ts'
import { listOwnLosses, type TextBundle, withText } from '../own-losses.ts'
import { presentOwnArticle, presentOwnClaim } from '../own-records.ts'

/** One file of tasks, an article each, and the labelling configuration of their project. Offsets are code points. */
export function writeLabelStudio(bundles: readonly Bundle[]): readonly WrittenFile[] {
  const written = withText(bundles)
  if (written.length === 0) return []
  const types = new Set(written.flatMap(({ claims }) => claims.map(({ type }) => type)))
  return [
    { name: 'assay-label-studio.json', content: `${JSON.stringify(written.map(presentTask), null, 2)}\n` },
    { name: 'label-config.xml', content: presentConfig([...types].sort(compareText)) },
  ]
}

/** Each layer with claims is one annotation. */
function presentTask(bundle: TextBundle): Json {
  const { article, text, layers, claims } = bundle
  const points = indexCodePoints(text)
  const annotations = layers.flatMap(({ id }) => {
    const own = claims.filter(({ layer }) => layer === id).toSorted(compareClaims)
    if (own.length === 0) return []
    const result = own.flatMap((claim, index) => presentResults(claim, `c${index + 1}`, points))
    return [{ result, was_cancelled: false, ground_truth: false }]
  })
  return {
    data: { text, title: article.title, ...(article.url !== undefined && { url: article.url }) },
    meta: { assay: presentOwnArticle(bundle) },
    annotations,
  }
}

/** A region for each part, and the relations that make them one; the first has the note and the claim's record. */
function presentResults(claim: Claim, name: string, points: CodePoints): readonly Json[] {
  const { fragments, type, note, attributes } = claim
  const ids = fragments.map((_, index) => (index === 0 ? name : `${name}-${index + 1}`))
  const regions = fragments.map(({ start, end }, index) => ({
    id: ids[index] ?? name,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    origin: 'manual',
    value: { start, end, text: points.slice(start, end), labels: [type] },
    ...(index === 0 && {
      meta: { ...(note !== '' && { text: [note] }), assay: presentOwnClaim(claim, { attributes }) },
    }),
  }))
  const relations = ids.slice(1).map((to, index) => ({
    type: 'relation',
    from_id: ids[index] ?? name,
    to_id: to,
    direction: 'right',
    labels: ['continues'],
  }))
  return [...regions, ...relations]
}

function presentConfig(types: readonly string[]): string {
  const labels = types.map(type => `    <Label value="${escapeXml(type)}"/>\n`).join('')
  return `<View>
  <Labels name="label" toName="text">
${labels}  </Labels>
  <Relations>
    <Relation value="continues"/>
  </Relations>
  <Text name="text" value="$text"/>
</View>
`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}

/** What of the articles Label Studio cannot hold, or does not show. */
export function listLabelStudioLosses(bundles: readonly Bundle[]): readonly string[] {
  const losses = listOwnLosses(bundles, 'Label Studio')
  const written = withText(bundles)
  const claims = written.flatMap(bundle => bundle.claims)
  losses.add(
    '{n} {claim has|claims have} several parts: {it becomes|they become} regions that relations link.',
    claims.filter(({ fragments }) => fragments.length > 1).length,
  )
  losses.add(
    '{n} {claim has|claims have} values: Label Studio keeps them in the region’s meta and does not show them.',
    claims.filter(({ attributes }) => Object.keys(attributes).length > 0).length,
  )
  const people = new Set(written.flatMap(bundle => bundle.people.map(({ id }) => id)))
  losses.add(
    '{n} {annotator is|annotators are} named for Assay alone: Label Studio gives imported annotations to whoever imports them.',
    people.size,
  )
  return losses.all()
}
