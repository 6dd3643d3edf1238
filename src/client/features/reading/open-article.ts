// The open article: its text, the claims of the layer shown, and what the reader is doing with them.
// Claims and paint are mutable indexes beside the store (10,000 claims are not copied for one edit);
// `revision` in the store says when they changed.
import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Article } from '../../../core/article.ts'
import { articleNoteOf } from '../../../core/article-note.ts'
import type { Claim } from '../../../core/claim.ts'
import { type ClaimFilter, type ClaimTest, createClaimTest } from '../../../core/claim-filter.ts'
import type { ClaimOrder } from '../../../core/claim-order.ts'
import type { Codebook } from '../../../core/codebook.ts'
import type { Edit, LoggedEdit } from '../../../core/edit.ts'
import type { Id } from '../../../core/id.ts'
import type { Layer, LayerStatus, Person } from '../../../core/layer.ts'
import type { Span } from '../../../core/span.ts'
import { type ClaimIndex, createClaimIndex } from '../../../text/claim-index.ts'
import { articleDirection, type Direction } from '../../../text/direction.ts'
import type { Reader } from '../../../text/reader.ts'
import { createTypeOrder } from '../../../text/type-order.ts'
import type { NoteDraft } from '../../data/note-drafts.ts'
import type { ClaimConflict } from '../../data/rebase.ts'
import type { NoteConflict } from '../../data/rebase-note.ts'
import { createAfterPaint } from '../../ui/after-paint.ts'
import type { BesideLayer } from './beside-layer.ts'
import { createInkLayout, type InkLayout } from './ink-layout.ts'
import { createPaint, type Paint } from './paint.ts'

/** Who may write here: the reader, another tab of theirs, the colleague whose layer is shown, or not known yet. */
export type Writer = 'me' | 'other-tab' | 'colleague' | 'undecided'

/** A caret that stands at `at`; what lies between `anchor` and it is selected. Code points. */
export interface Caret {
  readonly anchor: number
  readonly at: number
}

export interface ReadingState {
  /** Counts the changes to the claims. */
  readonly revision: number
  readonly focused: Id | null
  /** The focused claim's card is to take the keyboard as soon as it is there, unless something else takes it first. */
  readonly wantsCard: boolean
  /** What would be tagged now; `settled` once the mouse or finger is up. */
  readonly pending: { readonly span: Span; readonly settled: boolean } | null
  /** Where the caret stands in the text and where its selection begins, code points; null while there is none. */
  readonly caret: Caret | null
  /** What is asked of the claims shown. */
  readonly filter: ClaimFilter
  /** The filter as a test. The focused claim is shown whatever is asked, unless its type is hidden: see `isShown`. */
  readonly fits: ClaimTest
  /** The order of lists of claims. In the margin they stand beside their text, and by key they come in its order. */
  readonly order: ClaimOrder
  /** The layers wished for beside one's own. */
  readonly beside: ReadonlySet<Id>
  /** Those of them that have been read, in the order in which they are drawn. */
  readonly besideLayers: readonly BesideLayer[]
  /** The claim of another layer that is looked at; never while a claim of the layer shown is focused. */
  readonly looked: Id | null
  readonly writer: Writer
  readonly conflicts: readonly ClaimConflict[]
  readonly noteConflict: NoteConflict | null
  /** The annotator's note on the article, in Markdown. */
  readonly articleNote: string
  /** How far the annotator is with the layer shown. */
  readonly status: LayerStatus
  /** Notes typed on an earlier visit that only the reader can place. */
  readonly leftNotes: readonly NoteDraft[]
  /** A note is being typed that is no edit yet. */
  readonly isTyping: boolean
  /** Edits of this layer in the order made, the waiting ones last: undo and redo are read from it. */
  readonly log: readonly LoggedEdit[]
}

export interface OpenArticle {
  readonly article: Article
  readonly words: number
  readonly added: string
  /** With the note on the article as it is shown. */
  layer: Layer
  /** True until the layer's first edit, which makes the layer. */
  isLayerNew: boolean
  readonly me: Person
  /** Of the program, as it is named in exported files. */
  readonly version: string
  readonly codebook: Codebook
  readonly reader: Reader
  /** In which the article is laid out; single paragraphs may run the other way. */
  readonly direction: Direction
  readonly index: ClaimIndex
  readonly paint: Paint
  readonly layout: InkLayout
  readonly store: StoreApi<ReadingState>
  /** Keeps an edit and takes it on its way to the server. Set while this tab writes. */
  send: (edit: Edit) => void
  /** The fields that are being typed in: each makes an edit of what it has. */
  readonly typing: Set<() => void>
  /** Opens the article anew, as the server has it. */
  readonly reload: () => void
}

export interface OpenArticleOptions
  extends Pick<
    OpenArticle,
    | 'article'
    | 'words'
    | 'added'
    | 'layer'
    | 'isLayerNew'
    | 'version'
    | 'me'
    | 'codebook'
    | 'reader'
    | 'reload'
  > {
  readonly claims: readonly Claim[]
  readonly log: readonly LoggedEdit[]
  readonly writer: Writer
  readonly focused: Id | null
  readonly filter: ClaimFilter
  readonly order: ClaimOrder
  readonly beside: ReadonlySet<Id>
}

export function createOpenArticle({
  claims,
  log,
  writer,
  focused,
  filter,
  order,
  beside,
  ...rest
}: OpenArticleOptions): OpenArticle {
  const { article, reader, codebook } = rest
  const typeOrder = createTypeOrder(codebook)
  const index = createClaimIndex(reader.paragraphs, claims, typeOrder)
  const paint = createPaint({ reader, index, typeOrder })
  const focusedClaim = focused === null ? undefined : index.get(focused)
  const fits = createClaimTest(filter, codebook)
  paint.setFilter(filter.hidden, fits)
  paint.setFocused(focusedClaim)
  const store = createStore<ReadingState>(() => ({
    revision: 0,
    focused: focusedClaim?.id ?? null,
    wantsCard: false,
    pending: null,
    caret: null,
    filter,
    fits,
    order,
    beside,
    besideLayers: [],
    looked: null,
    writer,
    conflicts: [],
    noteConflict: null,
    articleNote: articleNoteOf(rest.layer),
    status: rest.layer.status,
    leftNotes: [],
    isTyping: false,
    log,
  }))
  return {
    ...rest,
    direction: articleDirection(reader, article.language),
    index,
    paint,
    layout: createInkLayout(),
    store,
    send: () => {},
    typing: new Set(),
  }
}

export const OpenArticleContext = createContext<OpenArticle | null>(null)

/** The article that the reading page around the component shows. */
export function useOpenArticle(): OpenArticle {
  const open = use(OpenArticleContext)
  if (!open) throw new Error('outside a reading page')
  return open
}

export function useReading<T>(select: (state: ReadingState) => T): T {
  return useStore(useOpenArticle().store, select)
}

/**
 * The same for what may follow the marks by a frame: lists, counts and panels never hold up the text. Nothing is
 * rendered anew while what is selected stays the same value.
 */
export function useReadingAfterPaint<T>(select: (state: ReadingState) => T): T {
  const { store } = useOpenArticle()
  const subscribe = useCallback(
    (onChange: () => void) => {
      const later = createAfterPaint(onChange)
      const stop = store.subscribe(later.plan)
      return () => {
        stop()
        later.cancel()
      }
    },
    [store],
  )
  return useSyncExternalStore(subscribe, () => select(store.getState()))
}
