import { useLayoutEffect, useRef } from 'react'
import { rangeOfSpan } from '../../../text/dom/paragraph-points.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { CommandKey } from './command-key.tsx'
import { clearSelection, tagSelection } from './commands.ts'
import { focusedClaim } from './focus.ts'
import { useOpenArticle, useReading } from './open-article.ts'
import { addSelection } from './parts.ts'
import { findPage } from './scroll-to-claim.ts'
import styles from './selection-toolbar.module.css'
import { takeFragment, useWantedFragment } from './take-fragment.ts'
import { findTrim, presentCuts, trimSelection } from './trim-selection.ts'

const clearance = 10
/** Of the line of hints at the foot of the window, and of the toolbar that takes its place. */
const hintsHeight = 36

/** What can be done with the selection, right beside it: above, else below, else under the text; never over it. */
export function SelectionToolbar() {
  const open = useOpenArticle()
  const pending = useReading(state => state.pending)
  useReading(state => state.focused)
  const focused = focusedClaim(open)
  const wanted = useWantedFragment()
  const canEdit = useReading(state => state.writer) === 'me'
  const ref = useRef<HTMLDivElement>(null)
  const isShown = canEdit && (pending?.settled ?? false)
  useLayoutEffect(() => {
    const toolbar = ref.current
    const page = findPage(open)
    const range = isShown && pending && page ? rangeOfSpan(page, pending.span) : null
    const desk = page?.root.closest<HTMLElement>('[data-desk]')
    if (!toolbar || !range || !desk) return
    const place = () => placeBeside(toolbar, range, desk)
    place()
    desk.addEventListener('scroll', place, { passive: true })
    window.addEventListener('resize', place)
    return () => {
      desk.removeEventListener('scroll', place)
      window.removeEventListener('resize', place)
    }
  }, [open, pending, isShown])
  if (!isShown || !pending) return null
  const trim = findTrim(open)
  return (
    <div
      ref={ref}
      className={styles.toolbar}
      role="toolbar"
      aria-label="Tag the selection"
      onPointerDown={event => event.preventDefault()}
    >
      <div className={styles.row}>
        {open.codebook.types.map(type => (
          <button key={type.name} type="button" onClick={() => tagSelection(open, type.name, pending.span)}>
            <TypeMark type={type.name} />
            {type.label}
            <span className={styles.key} aria-hidden="true">
              <CommandKey command={`tag ${type.name}`} />
            </span>
          </button>
        ))}
        {focused && (
          <button type="button" onClick={() => addSelection(open)}>
            Part of {open.index.rank(focused)}
            <span className={styles.key} aria-hidden="true">
              <CommandKey command="part" />
            </span>
          </button>
        )}
      </div>
      {trim && (
        <button type="button" className={styles.trim} onClick={() => trimSelection(open)}>
          <span className={styles.key} aria-hidden="true">
            <CommandKey command="trim" />
          </span>
          <span>Trim: leave out {presentCuts(trim)}</span>
        </button>
      )}
      {wanted && (
        <button type="button" onClick={() => takeFragment(open, wanted.name)}>
          {wanted.label}
        </button>
      )}
      <button type="button" className={styles.cancel} onClick={() => clearSelection(open)}>
        Cancel
      </button>
    </div>
  )
}

/** On narrow screens the style sheet docks the toolbar at the foot and this only costs a little. */
function placeBeside(toolbar: HTMLElement, range: Range, desk: HTMLElement): void {
  const view = desk.getBoundingClientRect()
  const rects = [...range.getClientRects()].filter(rect => rect.width > 0)
  const first = rects[0]
  const last = rects.at(-1)
  if (!first || !last) return
  const { width, height } = toolbar.getBoundingClientRect()
  const above = first.top - height - clearance
  const below = last.bottom + clearance
  // A selection higher than the window has no room beside it: then the line of hints below the text gives way.
  const low = Math.min(view.bottom, window.innerHeight - hintsHeight)
  const isRoomBelow = below + height <= low
  const top = above >= view.top ? above : isRoomBelow ? below : window.innerHeight - height
  const left = Math.min(Math.max(first.left, view.left + 8), view.right - width - 8)
  toolbar.style.setProperty('--top', `${Math.round(top)}px`)
  toolbar.style.setProperty('--left', `${Math.round(left)}px`)
}
