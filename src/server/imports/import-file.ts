import type { ImportAnswer, ImportReport, ImportRequest } from '../../api/schemas.ts'
import type { Bundle } from '../../core/bundle.ts'
import { isEmpty } from '../../core/edit.ts'
import type { Id, Now } from '../../core/id.ts'
import type { Store, StoredText, StoreReader } from '../db/store.ts'
import { commitEdit } from '../edits/commit-edit.ts'
import { hash } from '../hash.ts'
import type { Answer } from '../http/answer.ts'
import { measureText } from '../measure-text.ts'
import { requireOwner } from '../require-owner.ts'
import { writeOnce } from '../write-once.ts'
import { parseImport } from './parse-import.ts'
import { planBundle } from './plan-bundle.ts'
import { presentReport } from './present-report.ts'

export interface ImportedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What an import of the file would do, with nothing replaced. Changes nothing. */
export async function reportImport(
  store: Store,
  { name, bytes }: ImportedFile,
): Promise<Answer<ImportReport>> {
  const articles = []
  const bundles = await parseImport(store, bytes)
  for (const [n, bundle] of bundles.entries()) {
    const options = { replace: new Set<Id>(), line: lineOf(n, bundles) }
    const plan = await store.read(reader => planBundle(reader, bundle, options))
    articles.push(presentReport(bundle, plan))
  }
  return { file: name, articles }
}

/** Imports a file, once: all of its articles or none, one edit for each that changes. */
export async function importFile(
  store: Store,
  { file, request, now }: { file: ImportedFile; request: ImportRequest; now: Now },
): Promise<Answer<ImportAnswer>> {
  const bundles = await parseImport(store, file.bytes)
  const texts = await measureNew(store, bundles)
  const replace = new Set(request.replace)
  const operation = {
    id: request.id,
    request: `import ${hash(file.bytes)} ${JSON.stringify([...replace].sort())}`,
  }
  return writeOnce(store, operation, async writer => {
    const owner = await requireOwner(writer)
    const articles = []
    const edits = []
    for (const [n, bundle] of bundles.entries()) {
      const plan = await planBundle(writer, bundle, { replace, line: lineOf(n, bundles) })
      const id = bundles.length === 1 ? request.id : `${request.id}#${n + 1}`
      articles.push(presentReport(bundle, plan))
      if (isEmpty(plan.change)) continue
      const text = texts.get(bundle.article.sha256)
      if (text) await writer.addText(text)
      const edit = { id, at: now(), by: owner.id, article: plan.article, change: plan.change }
      await commitEdit(writer, edit, 'invalid-edit')
      edits.push({ edit: id, article: plan.article })
    }
    return { report: { file: file.name, articles }, edits }
  })
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
