import type { Edit } from '../core/edit.ts'
import { testArticle } from './create-article.ts'
import { testTime } from './create-claim.ts'
import { createId } from './create-id.ts'
import { testPerson } from './create-person.ts'

/** An edit of nothing; give it a change. */
export function createEdit(fields: Partial<Edit> = {}): Edit {
  return {
    id: createId(0xe),
    at: testTime,
    by: testPerson,
    article: testArticle,
    change: {},
    ...fields,
  }
}
