// Words of the article as the value of an attribute: taken from the selection, and shown where they stand.

import { type StoreApi, useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type Attribute, findType } from '../../../core/codebook.ts'
import { isolate } from '../../ui/isolate.ts'
import { announce } from '../../ui/toasts.ts'
import { canWrite } from './actions.ts'
import { clearSelection } from './commands.ts'
import { focusedClaim } from './focus.ts'
import { fieldSelector, focusInClaim } from './focus-field.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'
import type { PageCommands } from './run-command.ts'
import { setFields } from './set-fields.ts'

interface Taking {
  /** The attribute whose words are asked for, until a selection is taken for it. */
  readonly wanted: string | null
}

const stores = new WeakMap<OpenArticle, StoreApi<Taking>>()

function takingOf(open: OpenArticle): StoreApi<Taking> {
  const known = stores.get(open)
  if (known) return known
  const store = createStore<Taking>(() => ({ wanted: null }))
  stores.set(open, store)
  return store
}

/** The attribute of the focused claim whose words are to be selected, or null. */
export function useWantedFragment(): Attribute | null {
  const open = useOpenArticle()
  const wanted = useStore(takingOf(open), state => state.wanted)
  return wanted === null ? null : fragmentAttribute(open, wanted)
}

function fragmentAttribute(open: OpenArticle, name: string): Attribute | null {
  const claim = focusedClaim(open)
  const attribute = claim && findType(open.codebook, claim.type)?.attributes.find(each => each.name === name)
  return attribute?.kind === 'fragment' ? attribute : null
}

/** Takes the selection as the attribute's words; without one, asks for it. */
export function takeFragment(open: OpenArticle, name: string): void {
  const claim = focusedClaim(open)
  const attribute = fragmentAttribute(open, name)
  const span = open.store.getState().pending?.span
  if (!claim || !attribute || !canWrite(open)) return
  if (!span) {
    takingOf(open).setState({ wanted: name })
    announce(`Select the words for ${attribute.label} in the article, then take them.`)
    return
  }
  const exact = open.reader.points.slice(span.start, span.end)
  takingOf(open).setState({ wanted: null })
  clearSelection(open)
  if (setFields(open, claim, { [name]: { start: span.start, end: span.end, exact } }) === null)
    announce(`${attribute.label}: ${isolate(exact)}`)
  focusInClaim(claim, fieldSelector(name))
}

/** The key of a field: it takes what is selected where the field holds words of the article, else it focuses the field. */
export function goToField(open: OpenArticle, page: PageCommands, name: string): void {
  const claim = focusedClaim(open)
  if (!claim) announce('Focus a claim first.')
  else if (!findType(open.codebook, claim.type)?.attributes.some(each => each.name === name))
    announce('The claim has no such field.')
  else {
    page.onPanel(null)
    if (open.store.getState().pending && fragmentAttribute(open, name)) takeFragment(open, name)
    else focusInClaim(claim, fieldSelector(name))
  }
}
