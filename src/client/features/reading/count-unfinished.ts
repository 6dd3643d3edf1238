import type { OpenArticle } from './open-article.ts'
import { runWhileIdle } from './run-while-idle.ts'
import { toComplete } from './unfinished.ts'
import { unfinishedOf } from './unfinished-store.ts'

const claimsAtOnce = 50

/** Counts the claims of an open article with something to complete, until the answered function is called. */
export function countUnfinished(open: OpenArticle): () => void {
  function* count(): Generator<void, number> {
    let found = 0
    for (const [at, claim] of open.index.all().entries()) {
      if (at % claimsAtOnce === claimsAtOnce - 1) yield
      if (toComplete(open, claim).length > 0) found++
    }
    return found
  }
  return runWhileIdle(open, count, found => unfinishedOf(open).setState({ count: found }))
}
