import { Hono } from 'hono'
import { compareText } from '../../core/claim.ts'
import type { Id } from '../../core/id.ts'
import { presentAssayFile, presentAssayLine } from '../../formats/present-assay-file.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { streamText } from '../http/stream-text.ts'
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
        return context.body(streamText(presentLines(articles, services), services.log), 200, {
          'Content-Type': 'application/jsonl; charset=utf-8',
          'Content-Disposition': presentDisposition(fileName('library', 'assay.jsonl')),
        })
      },
    )
}

/** One article at a time; one removed meanwhile is left out. */
async function* presentLines(articles: readonly Id[], { store, version }: Services): AsyncGenerator<string> {
  for (const article of articles) {
    const bundle = await store.readBundle(article)
    const options = { ...generatedBy(version), codebook: await readProjectCodebook(store) }
    if (bundle) yield presentAssayLine(bundle, options)
  }
}

function generatedBy(version: string) {
  return { generator: `assay ${version}` }
}
