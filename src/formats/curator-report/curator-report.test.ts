import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArticleCollector } from '../../core/agreement/article-collector.ts'
import { computeAgreement } from '../../core/agreement/compute-agreement.ts'
import type { Bundle } from '../../core/bundle.ts'
import { newConsensus, withConsensus, withSources } from '../../core/consensus.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { addLayerReview } from '../../core/layer-review.ts'
import { addAnswer } from '../../core/review-thread.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createBundle } from '../../testing/create-bundle.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { checkProperty } from '../../testing/property.ts'
import { createCuratorReport } from './curator-report.ts'
import { presentReportHtml } from './present-report-html.ts'
import { presentReportMarkdown } from './present-report-markdown.ts'

/** Ana and Ben differ in type at one place; Ana settles it; Ben would fix hers. All that people typed is `words`. */
function createDecided(words: string): Bundle {
  const text = `${words} and more`
  const people = [1, 2].map(n => createPerson({ id: createId(n), name: `${words}${n}` }))
  const [ana, ben] = [1, 2].map(n => createLayer({ id: createId(10 + n), annotator: createId(n) }))
  if (!ana || !ben) throw new Error('expected two layers')
  const answered = addAnswer(ana, {
    ...{
      id: 'e1',
      review: createId(31),
      at: '2026-11-22T10:15:00.000Z',
      text: `${words}!`,
      does: 'declined',
    },
  })
  const reviewing = addLayerReview(ben, {
    ...{ layer: ana.id, verdict: 'returned', comment: words, at: '2026-11-24T00:00:00.000Z' },
  })
  const consensus = withConsensus(createLayer({ id: createId(13), annotator: createId(1) }), newConsensus)
  const span = { fragments: [{ start: 0, end: Array.from(words).length }], attributes: {} }
  const claims = [
    createClaim({ ...span, id: createId(21), layer: ana.id, type: 'forecast' }),
    createClaim({ ...span, id: createId(22), layer: ben.id, type: words }),
  ]
  const made = createClaim({ ...span, id: createId(23), layer: consensus.id, type: 'forecast' })
  const extensions = withSources({}, [createId(21)], { kind: 'reading', about: {} })
  return createBundle({
    ...{ people, text, layers: [answered, reviewing, consensus] },
    article: createArticle(text, { title: words }),
    claims: [...claims, { ...made, extensions }],
    reviews: [
      {
        ...{ id: createId(31), claim: createId(21), layer: ana.id, reviewer: createId(2) },
        ...{ verdict: 'dispute', comment: words, created: '', modified: '' },
        extensions: {
          'x-assay-thread': [
            { id: 'e2', at: '2026-11-23T08:00:30.000Z', text: `${words}?`, does: 'resolved' },
          ],
        },
      },
    ],
  })
}

function createReport(bundle: Bundle) {
  const collector = new ArticleCollector()
  collector.add(bundle)
  const agreement = computeAgreement(collector.list(), { draws: 0 })
  return createCuratorReport([bundle], agreement, { names: collector.names, codebook: defaultCodebook })
}

test('holds agreement, types, disputes and decisions', () => {
  const markdown = presentReportMarkdown(createReport(createDecided('Rain')))
  expect(markdown).toContain('| Rain1 and Rain2 | 1 | 1, 1 |')
  expect(markdown).toContain('| Rain | Rain1 | Rain2 | 0 | 0 | 1 | 0 | Returned for correction | Rain |')
  expect(markdown).toContain(
    '| Rain | Forecast | Rain1 | Rain2 | Disputes it |  | Rain | Resolved | Open again: its claims changed',
  )
  const [first, second] = markdown.split('\n').filter(line => line.includes(' UTC |'))
  expect(first).toBe('| Rain | 2026-11-22 10:15 UTC | Rain1 | Rain\\! | Declined |')
  expect(second).toBe('| Rain | 2026-11-23 08:00 UTC | Rain2 | Rain? | Resolved |')
  expect(markdown).toMatch(/\| Rain \| Rain1: Forecast; Rain2: Rain \| /)
  expect(markdown).toContain('Rain1 and Rain2 differ in type, forecast against rain | 1 |')
})

const signs = fc.constantFrom(
  ...['<script>', '</td>', '"', "'", '&', '|', '\n', '\r', '`', '[x](javascript:y)', '<!--', '# ', 'a', ' '],
)

test('whatever people typed stays text', () => {
  const hostile = fc.array(signs, { minLength: 1, maxLength: 8 }).map(parts => `x${parts.join('')}`)
  checkProperty(
    'texts in a curator’s report',
    fc.property(hostile, words => {
      const report = createReport(createDecided(words))
      const html = presentReportHtml(report)
      const names = new Set(Array.from(html.matchAll(/<(\/?[a-z0-9!]+)/gi), ([, name = '']) => name))
      const known =
        '!doctype html head meta title style body main h1 h2 p div table caption thead tbody tr th td'.split(
          ' ',
        )
      expect([...names].filter(name => !known.includes(name.replace('/', '')))).toEqual([])
      expect(html.match(/<tr>/g)?.length).toBe(html.match(/<\/tr>/g)?.length)
      const markdown = presentReportMarkdown(report)
      expect(markdown.replace(/\\./g, '')).not.toMatch(/[<>[\]`\r]/)
      for (const block of report.blocks) {
        if (block.kind !== 'table') continue
        const lines = presentReportMarkdown({ title: '', blocks: [block] })
          .trim()
          .split('\n')
          .slice(-block.rows.length)
        for (const line of block.rows.length > 0 ? lines : [])
          expect(line.replace(/\\./g, '').split('|')).toHaveLength(block.head.length + 2)
      }
    }),
  )
})
