import { type ClaimCondition, isSameCondition } from '../../../core/claim-filter.ts'
import { announce } from '../../ui/toasts.ts'
import { setFilter } from './commands.ts'
import { shownClaims } from './focus.ts'
import type { OpenArticle } from './open-article.ts'

/** Asks for one thing more of the claims shown. */
export function addCondition(open: OpenArticle, condition: ClaimCondition): void {
  const { conditions } = open.store.getState().filter
  if (!conditions.some(each => isSameCondition(each, condition)))
    setConditions(open, [...conditions, condition])
}

/** Asks for it no more. */
export function dropCondition(open: OpenArticle, condition: ClaimCondition): void {
  const { conditions } = open.store.getState().filter
  setConditions(
    open,
    conditions.filter(each => !isSameCondition(each, condition)),
  )
}

/** Asks for these things beside the types, and says how many claims are left. */
export function setConditions(open: OpenArticle, conditions: readonly ClaimCondition[]): void {
  setFilter(open, { ...open.store.getState().filter, conditions })
  announce(`${shownClaims(open).length} of ${open.index.size} claims shown`)
}
