import { expect, test } from 'vitest'
import type { Claim } from '../../core/claim.ts'
import { compareLayers } from '../../core/compare/compare-layers.ts'
import { aboutOf, settleUnits } from '../../core/compare/settle-units.ts'
import { isConsensus, newConsensus, readConsensus, withConsensus, withSources } from '../../core/consensus.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createBundle } from '../../testing/create-bundle.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { parseOptions } from '../../testing/parse-options.ts'
import type { JsonObject } from '../json-shape.ts'
import { parseAssayFile } from '../parse-assay-file.ts'
import { presentAssayFile } from '../present-assay-file.ts'
import { placeBundle } from './place-bundle.ts'
import { renameRecords } from './rename-records.ts'

const text = 'rain sun snow hail'
const words = { rain: 0, sun: 5, snow: 9, hail: 14 } as const
type Word = keyof typeof words

/** Ana tags every word, Ben one. Of four places one is decided as nothing, one is left open, two are taken. */
function createDecided() {
  const layers = [1, 2].map(n => createLayer({ id: createId(10 + n), annotator: createId(n) }))
  const claims = Object.keys(words).map((word, at) =>
    createSaid(word as Word, createId(20 + at), createId(11)),
  )
  claims.push({ ...createSaid('rain', createId(30), createId(12)), type: 'quote' })
  const units = compareLayers(byLayer(claims, [createId(11), createId(12)]), defaultCodebook)
  const about = (word: Word) => {
    const unit = units.find(({ extent }) => extent.start === words[word])
    return unit ? aboutOf(unit) : {}
  }
  const consensus = withConsensus(createLayer({ id: createId(13), annotator: createId(1) }), {
    ...newConsensus,
    decisions: {
      [createId(21)]: { kind: 'none', about: about('sun') },
      [createId(22)]: { kind: 'open', about: about('snow') },
    },
  })
  const made = (['rain', 'hail'] as const).map((word, at) => ({
    ...createSaid(word, createId(40 + at), createId(13)),
    extensions: withSources({}, [createId(20)], { kind: 'reading' as const, about: about(word) }),
  }))
  return createBundle({
    ...{ text, article: createArticle(text), reviews: [], layers: [...layers, consensus] },
    people: [1, 2].map(n => createPerson({ id: createId(n) })),
    claims: [...claims, ...made],
  })
}

function createSaid(word: Word, id: string, layer: string): Claim {
  const fragments = [{ start: words[word], end: words[word] + word.length }]
  return createClaim({ id, layer, type: 'forecast', fragments, attributes: {} })
}

function byLayer(claims: readonly Claim[], layers: readonly string[]) {
  return layers.map(id => ({ id, claims: claims.filter(({ layer }) => layer === id) }))
}

test('what was decided holds in a corrected text, but for where the words are others now', () => {
  const file: JsonObject = JSON.parse(presentAssayFile(createDecided(), { generator: 'assay' }))
  let count = 0
  const json = renameRecords(file, { article: createId(0xa00), newId: () => createId(0x100 + ++count) })
  const parsed = parseAssayFile(JSON.stringify(json), parseOptions)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const [bundle] = parsed.value
  if (!bundle) throw new Error('expected an article')
  const corrected = 'The rain sun snow wail'
  const places = new Map(
    bundle.claims.map(({ id, fragments }) => [
      id,
      fragments.map(({ start, end }) => ({ start: start + 4, end: end + 4 })),
    ]),
  )
  const target = { article: createArticle(corrected), text: corrected }
  const { layers, claims } = placeBundle({ json, bundle }, { places, words: new Map() }, target)
  const consensus = layers.find(isConsensus)
  if (!consensus) throw new Error('expected a consensus')
  const sources = layers.flatMap(layer => (isConsensus(layer) ? [] : layer.id))
  const units = compareLayers(byLayer(claims, sources), defaultCodebook)
  const own = claims.filter(({ layer }) => layer === consensus.id)
  const { units: settled, orphans } = settleUnits({ units }, readConsensus(consensus), own)
  const states = settled.map(({ unit, state, decision, isReopened }) => [
    ...[corrected.slice(unit.extent.start, unit.extent.end), state, decision, isReopened],
  ])
  expect(orphans).toEqual([])
  expect(new Set(states)).toEqual(
    new Set([
      ['rain', 'settled', 'reading', false],
      ['sun', 'settled', 'none', false],
      ['snow', 'left-open', 'open', false],
      ['wail', 'open', null, true],
    ]),
  )
})
