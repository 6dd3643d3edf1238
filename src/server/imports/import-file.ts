import type { ConversionReport } from '../../api/conversion-report.ts'
import type { ImportAnswer, ImportReport } from '../../api/import-report.ts'
import type { ImportRequest } from '../../api/import-request.ts'
import type { Bundle } from '../../core/bundle.ts'
import { isEmpty } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import type { StoredText, StoreReader } from '../db/store.ts'
import { commitEdit } from '../edits/commit-edit.ts'
import type { Answer } from '../http/answer.ts'
import { letOthersRun } from '../let-others-run.ts'
import { measureText } from '../measure-text.ts'
import { Refusal } from '../refusal.ts'
import { requireOwner } from '../require-owner.ts'
import { writeOnce } from '../write-once.ts'
import { planAhead } from './plan-ahead.ts'
import { planBundle } from './plan-bundle.ts'
import { presentReport } from './present-report.ts'
import { type ImportServices, readImport } from './read-import.ts'
import type { Upload } from './read-upload.ts'

/** What is asked with a file; with the signal the asking ends, and the work with it as long as nothing is written. */
export interface ImportAsk {
  readonly upload: Upload
  readonly signal: AbortSignal
}

/** What an import of the file would do, with nothing replaced. Changes nothing. */
export async function reportImport(
  services: ImportServices,
  { upload, signal }: ImportAsk,
): Promise<Answer<ImportReport>> {
  const articles = []
  const { bundles, conversion } = await readImport(services, upload, signal)
  for (const [n, bundle] of bundles.entries()) {
    const options = { replace: new Set<Id>(), line: lineOf(n, bundles) }
    // Each question is of one moment, and others are answered in between: a report changes nothing.
    const plan = await planBundle(services.store, bundle, options)
    await letOthersRun()
    articles.push(presentReport(bundle, plan))
  }
  return presentWhole(upload, articles, conversion)
}

/** Imports a file, once: all of its articles or none, one edit for each that changes. */
export async function importFile(
  services: ImportServices,
  { upload, request, signal }: ImportAsk & { readonly request: ImportRequest },
): Promise<Answer<ImportAnswer>> {
  const { store, now } = services
  const { bundles, hash, conversion } = await readImport(services, upload, signal)
  if (conversion && conversion.problems.length > 0 && !request.takeRest) {
    throw new Refusal('invalid-file', { problems: conversion.problems })
  }
  const texts = await measureNew(store, bundles)
  const replace = new Set(request.replace)
  const operation = {
    id: request.id,
    request: `import ${hash} ${JSON.stringify([...replace].sort())}${presentWish(upload)}`,
  }
  const takePlan = await planAhead(store, bundles, { replace, line: null })
  return writeOnce(store, operation, async writer => {
    const owner = await requireOwner(writer)
    const articles = []
    const edits = []
    for (const [n, bundle] of bundles.entries()) {
      const plan = await takePlan(writer, bundle, { replace, line: lineOf(n, bundles) })
      const id = bundles.length === 1 ? request.id : `${request.id}#${n + 1}`
      articles.push(presentReport(bundle, plan))
      if (isEmpty(plan.change)) continue
      const text = texts.get(bundle.article.sha256)
      if (text) await writer.addText(text)
      const edit = { id, at: now(), by: owner.id, article: plan.article, change: plan.change }
      await commitEdit(writer, edit, 'invalid-edit')
      edits.push({ edit: id, article: plan.article })
    }
    return { report: presentWhole(upload, articles, conversion), edits }
  })
}

function presentWhole(
  { files }: Upload,
  articles: Answer<ImportReport['articles']>,
  conversion: Answer<ConversionReport> | null,
): Answer<ImportReport> {
  return { file: files[0]?.name ?? '', articles, ...(conversion && { conversion }) }
}

/** Whatever changes what becomes of the same bytes; nothing for an annotation file. */
function presentWish({ conversion, files }: Upload): string {
  return conversion ? ` ${JSON.stringify([conversion, files.map(({ name }) => name)])}` : ''
}

/** Many articles are one a line, without empty lines between them; one may be on as many lines as it likes. */
function lineOf(n: number, bundles: readonly Bundle[]): number | null {
  return bundles.length === 1 ? null : n + 1
}

/** The texts that are not in the library yet, measured before the transaction: that takes seconds for a long one. */
async function measureNew(
  store: StoreReader,
  bundles: readonly Bundle[],
): Promise<ReadonlyMap<string, StoredText>> {
  const texts = new Map<string, StoredText>()
  for (const { article, text } of bundles) {
    if (text === null || (await store.findArticleByText(article.sha256))) continue
    texts.set(article.sha256, await measureText(text, article.language))
  }
  return texts
}
