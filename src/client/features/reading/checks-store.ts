// What the checks have found in an open article, and which of it the reader does not want to be told again.
import { useMemo } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CheckName, Finding } from '../../../core/finding.ts'
import type { Span } from '../../../core/span.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'

/** A finding as the reader sees it: of claims, or of a place in the article, which nobody can change. */
export interface Told {
  /** The same for the same thing found again; another one as soon as it says something else. */
  readonly key: string
  readonly check: CheckName | 'marks'
  readonly explanation: string
  /** Where in the article it is. */
  readonly span: Span
  readonly finding: Finding | null
}

interface ChecksState {
  /** False until the whole article was looked at once. */
  readonly isReady: boolean
  /** In the order of the checks, then of the article. */
  readonly told: readonly Told[]
  readonly dismissed: ReadonlySet<string>
  /** The one gone to last. */
  readonly current: string | null
}

const stores = new WeakMap<OpenArticle, StoreApi<ChecksState>>()

/** The checks of an open article; empty until they run. */
export function checksOf(open: OpenArticle): StoreApi<ChecksState> {
  const known = stores.get(open)
  if (known) return known
  const store = createStore<ChecksState>(() => ({
    isReady: false,
    told: [],
    dismissed: readDismissed(open),
    current: null,
  }))
  stores.set(open, store)
  return store
}

export function useChecks<T>(select: (state: ChecksState) => T): T {
  return useStore(checksOf(useOpenArticle()), select)
}

/** What is told and was not dismissed. */
export function shownOf({ told, dismissed }: Pick<ChecksState, 'told' | 'dismissed'>): readonly Told[] {
  return dismissed.size === 0 ? told : told.filter(({ key }) => !dismissed.has(key))
}

/** The same for components. */
export function useShownChecks(): readonly Told[] {
  const told = useChecks(state => state.told)
  const dismissed = useChecks(state => state.dismissed)
  return useMemo(() => shownOf({ told, dismissed }), [told, dismissed])
}

/** Tells of it no more in this browser, as long as it says the same. */
export function dismiss(open: OpenArticle, key: string): void {
  setDismissed(open, new Set([...checksOf(open).getState().dismissed, key]))
}

/** Tells again of all that was dismissed in this article. */
export function tellAgain(open: OpenArticle): void {
  setDismissed(open, new Set())
}

function setDismissed(open: OpenArticle, dismissed: ReadonlySet<string>): void {
  checksOf(open).setState({ dismissed })
  try {
    if (dismissed.size === 0) localStorage.removeItem(nameOf(open))
    else localStorage.setItem(nameOf(open), JSON.stringify([...dismissed]))
  } catch {
    // No room: it is dismissed until the page goes.
  }
}

function nameOf({ article }: OpenArticle): string {
  return `assay-dismissed ${article.id}`
}

/** Other versions or other hands may have stored anything. */
function readDismissed(open: OpenArticle): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(nameOf(open)) ?? '[]')
    return new Set(Array.isArray(stored) ? stored.filter(each => typeof each === 'string') : [])
  } catch {
    return new Set()
  }
}
