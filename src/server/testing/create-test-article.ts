import type { AddArticleRequest, EditRequest } from '../../api/schemas.ts'
import type { Claim } from '../../core/claim.ts'
import type { Change, Edit } from '../../core/edit.ts'
import type { Layer } from '../../core/layer.ts'
import { createTestApp, nameOwner, type TestApp, type TestAppOptions } from './create-test-app.ts'

/** 27 code points, one of them outside of the basic plane. */
export const testText = 'Prices will 😀 rise, he said'

export interface TestArticle extends TestApp {
  readonly owner: string
  /** The owner's, not made yet. */
  readonly layer: Layer
  /** Sends an edit of the owner's with these changes on these versions; a fresh id unless one is given. */
  edit(change: Change, base: Record<string, number>, fields?: Partial<Edit>): Promise<Response>
  /** A claim in the owner's layer `layer`, `[start, end)`. */
  claim(id: string, fields?: Partial<Claim>): Claim
}

export const addRequest: AddArticleRequest = {
  id: 'add',
  article: 'article',
  title: 'Prices',
  text: testText,
}

/** An app with an owner and one article, `article`. */
export async function createTestArticle(options: TestAppOptions = {}): Promise<TestArticle> {
  const app = await createTestApp(options)
  const owner = await nameOwner(app)
  await app.send('POST', '/api/articles', addRequest)
  let made = 0
  return {
    ...app,
    owner,
    layer: { id: 'layer', annotator: owner, status: 'draft' },
    edit(change, base, fields = {}) {
      made += 1
      const edit = {
        id: `edit-${made}`,
        at: '2026-01-02T00:00:00.000Z',
        by: owner,
        article: 'article',
        change,
        ...fields,
      }
      return app.send('POST', `/api/articles/${edit.article}/edits`, { edit, base } as EditRequest)
    },
    claim: (id, fields = {}) => ({
      ...{
        id,
        layer: 'layer',
        type: 'forecast',
        fragments: [{ start: 0, end: 6 }],
        attributes: {},
        note: '',
      },
      origin: { kind: 'manual' },
      created: '2026-01-02T00:00:00.000Z',
      modified: '2026-01-02T00:00:00.000Z',
      ...fields,
    }),
  }
}

/** A diff that adds the record. */
export function adds<T extends { readonly id: string }>(record: T) {
  return { id: record.id, before: null, after: record }
}

/** A diff that removes the record. */
export function removes<T extends { readonly id: string }>(record: T) {
  return { id: record.id, before: record, after: null }
}

/** A diff that alters the record. */
export function alters<T extends { readonly id: string }>(before: T, fields: Partial<T>) {
  return { id: before.id, before, after: { ...before, ...fields } }
}
