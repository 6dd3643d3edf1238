import { Hono } from 'hono'
import { compareText } from '../../core/claim.ts'
import type { Id } from '../../core/id.ts'
import { presentAssayFile, presentAssayLine } from '../../formats/present-assay-file.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { readProjectCodebook } from '../project/project-codebook.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { fileName, presentDisposition } from './file-name.ts'

/** Exporting annotation files: one article, or all of them a line each. */
export function exportRoutes(services: Services): Hono {
  const { store, version } = services
  return new Hono()
    .get(
      routes.exportOne,
      describe({
        summary: 'The annotation file of an article',
        answer: 'application/json',
        errors: ['not-found'],
      }),
      async context => {
        const bundle = await store.readBundle(context.req.param('article'))
        if (!bundle) throw new Refusal('not-found')
        const codebook = await readProjectCodebook(store)
        return context.body(presentAssayFile(bundle, { ...generatedBy(version), codebook }), 200, {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Disposition': presentDisposition(fileName(bundle.article.title, 'assay.json')),
        })
      },
    )
    .get(
      routes.exportAll,
      describe({ summary: 'All articles, an annotation file a line', answer: 'application/jsonl' }),
      async context => {
        const articles = (await store.listArticles()).map(({ article }) => article.id).sort(compareText)
        return context.body(streamLines(articles, services), 200, {
          'Content-Type': 'application/jsonl; charset=utf-8',
          'Content-Disposition': presentDisposition(fileName('library', 'assay.jsonl')),
        })
      },
    )
}

/** One article at a time, as fast as they are taken; one removed meanwhile is left out. A failure breaks the answer off. */
function streamLines(articles: readonly Id[], { store, version, log }: Services): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const left = articles.values()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = left.next()
        if (done) return controller.close()
        const bundle = await store.readBundle(value)
        const options = { ...generatedBy(version), codebook: await readProjectCodebook(store) }
        controller.enqueue(encoder.encode(bundle ? presentAssayLine(bundle, options) : ''))
      } catch (error) {
        log(`The export was broken off: ${error instanceof Error ? error.stack : error}`)
        throw error
      }
    },
  })
}

function generatedBy(version: string) {
  return { generator: `assay ${version}` }
}
