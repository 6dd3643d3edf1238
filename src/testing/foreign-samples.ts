import { listExportFormats } from '../formats/export-formats.ts'
import type { SourceFile } from '../formats/foreign.ts'
import { importFormats } from '../formats/import-formats.ts'
import { createBundle } from './create-bundle.ts'

/** Files of one format about the text of `createBundle`. */
export interface ForeignSample {
  readonly id: string
  readonly files: readonly SourceFile[]
}

/** For each format that comes in, files as Assay writes them, and as its server answers for Hypothesis, which is only read. */
export const foreignSamples: readonly ForeignSample[] = importFormats.map(({ id }) => {
  if (id === 'hypothesis') return { id, files: [{ name: 'a.json', source: hypothesisSource() }] }
  const written = listExportFormats('assay 0.1.0')
    .find(each => each.id === id)
    ?.write([createBundle()])
  const files = (written ?? []).map(({ name, content }) => ({ name, source: content }))
  return { id, files: files.filter(({ name }) => !name.endsWith('.xml')) }
})

function hypothesisSource(): string {
  const uri = 'https://example.org/fight'
  const select = (exact: string, start: number, end: number) => [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  ]
  const row = (id: string, tag: string, selector: object[]) => ({
    ...{ id, uri, user: 'acct:ana@example.org', tags: [tag], text: 'A note' },
    ...{ created: '2026-01-02T03:04:05.000000+00:00', updated: '2026-01-02T03:04:05.000000+00:00' },
    document: { title: ['A long fight'] },
    target: [{ source: uri, selector }],
  })
  const rows = [
    row('h1', 'assessment', select('Russia', 0, 6)),
    row('h2', 'quote', select('fight 😀', 12, 20)),
  ]
  return JSON.stringify({ total: rows.length, rows }, null, 2)
}
