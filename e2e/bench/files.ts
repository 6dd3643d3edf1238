import { resourceUsage } from 'node:process'
import type { Bundle } from '../../src/core/bundle.ts'
import { defaultCodebook } from '../../src/core/default-codebook.ts'
import { parseAssayFile } from '../../src/formats/parse-assay-file.ts'
import { presentAssayFile } from '../../src/formats/present-assay-file.ts'
import { hash } from '../../src/server/hash.ts'
import { createClaimIndex } from '../../src/text/claim-index.ts'
import { createReader } from '../../src/text/reader.ts'
import { below, presentAim } from './aim.ts'
import { createSyntheticArticle } from './synthetic-article.ts'

const claimCount = 100_000
const at = '2026-01-01T00:00:00.000Z'
const ids = { article: 'urn:bench:files', person: 'urn:bench:person', layer: 'urn:bench:layer' }

/** How long a file of 100,000 claims takes to write, and to read, check and index, and what memory that adds. */
export function measureFiles(): string {
  const bundle = createBundle()
  const began = performance.now()
  const file = presentAssayFile(bundle, { generator: 'assay bench' })
  const written = performance.now() - began
  const bytes = new TextEncoder().encode(file)
  const before = resourceUsage().maxRSS
  const start = performance.now()
  const parsed = parseAssayFile(bytes, { codebook: defaultCodebook, sha256: hash })
  if (!parsed.ok) throw new Error(`the file is refused: ${JSON.stringify(parsed.error[0])}`)
  const read = performance.now() - start
  const [{ text, claims, article }] = parsed.value as [Bundle]
  createClaimIndex(createReader(text ?? '', article.language).paragraphs, claims)
  const loaded = performance.now() - start
  const times = ((resourceUsage().maxRSS - before) * 1024) / bytes.length
  return [
    `${claimCount} claims in a file of ${(bytes.length / 1e6).toFixed(1)} MB`,
    `written in ${Math.round(written)} ms; read and checked in ${Math.round(read)} ms, indexed ${Math.round(loaded - read)} ms later; memory added at most ${times.toFixed(2)} times the file`,
    ...[
      ...below('such a file is read, checked and indexed within 2 s', loaded, 2_000, ' ms'),
      ...below('it is written within 2 s', written, 2_000, ' ms'),
      ...below('reading it takes less than 4 times its size of memory', times, 4, ' times'),
    ].map(presentAim),
  ].join('\n')
}

function createBundle(): Bundle {
  const { text, claims } = createSyntheticArticle(9_500_000, claimCount)
  return {
    article: { id: ids.article, title: 'Synthetic', sha256: hash(text), length: [...text].length },
    text,
    people: [{ id: ids.person, name: 'Bench' }],
    layers: [{ id: ids.layer, annotator: ids.person, status: 'draft' }],
    claims: claims.map(({ id, type, start, end }) => ({
      id,
      type,
      layer: ids.layer,
      fragments: [{ start, end }],
      attributes: {},
      note: '',
      origin: { kind: 'manual' },
      created: at,
      modified: at,
    })),
    reviews: [],
  }
}
