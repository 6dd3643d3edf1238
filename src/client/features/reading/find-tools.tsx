import { type RefObject, useEffect, useImperativeHandle, useState } from 'react'
import { claimOrders, parseClaimOrder } from '../../../core/claim-order.ts'
import { presentCount } from '../../ui/present-count.ts'
import { canWrite } from './actions.ts'
import styles from './find.module.css'
import { countFound, findingOf, useFinding } from './find-store.ts'
import type { Finder } from './finder.ts'
import { lightFound } from './light-found.ts'
import { useOpenArticle, useReadingAfterPaint } from './open-article.ts'
import { runFinding, stepThroughFound } from './run-finding.ts'
import { TagAllRow } from './tag-all-row.tsx'
import { takeFound } from './take-found.ts'

interface FindToolsProps {
  readonly query: string
  readonly finder: RefObject<Finder | null>
  readonly onTagged: () => void
}

const orderLabels = { position: 'By place', created: 'Newest first', modified: 'Last changed first' }

/** How many there are, the way from one to the next, where to look, and what to do with all of them. */
export function FindTools({ query, finder, onTagged }: FindToolsProps) {
  const open = useOpenArticle()
  const finding = findingOf(open)
  useEffect(() => finding.setState({ query }), [finding, query])
  useEffect(() => {
    const stops = [runFinding(open), lightFound(open)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [open])
  useImperativeHandle(finder, () => ({
    step: direction => stepThroughFound(open, direction),
    take: () => takeFound(open),
  }))
  return (
    <>
      <Count />
      <button
        type="button"
        aria-label="Previous"
        className={styles.step}
        onClick={() => stepThroughFound(open, -1)}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label="Next"
        className={styles.step}
        onClick={() => stepThroughFound(open, 1)}
      >
        ↓
      </button>
      <Where />
      <TagAll onTagged={onTagged} />
    </>
  )
}

function Count() {
  const state = useFinding(each => each)
  const count = countFound(state)
  const isAsked = state.query.trim() !== ''
  const words =
    count === 0
      ? 'None'
      : state.current < 0
        ? presentCount(count)
        : `${presentCount(state.current + 1)} of ${presentCount(count)}`
  return (
    <output className={styles.count} data-old={!state.isDone || undefined}>
      {isAsked && words}
    </output>
  )
}

function Where() {
  const open = useOpenArticle()
  const { scope, wholeWords } = useFinding(state => state)
  const order = useReadingAfterPaint(state => state.order)
  const finding = findingOf(open)
  return (
    <>
      <select
        className={styles.select}
        aria-label="Look in"
        value={scope}
        onChange={({ target }) => finding.setState({ scope: target.value === 'claims' ? 'claims' : 'text' })}
      >
        <option value="text">Text</option>
        <option value="claims">Claims and notes</option>
      </select>
      {scope === 'claims' && (
        <select
          className={styles.select}
          aria-label="Order"
          value={order}
          onChange={({ target }) => open.store.setState({ order: parseClaimOrder(target.value) })}
        >
          {claimOrders.map(each => (
            <option key={each} value={each}>
              {orderLabels[each]}
            </option>
          ))}
        </select>
      )}
      <label className={styles.words}>
        <input
          type="checkbox"
          checked={wholeWords}
          onChange={({ target }) => finding.setState({ wholeWords: target.checked })}
        />
        Whole words
      </label>
    </>
  )
}

/** Offered for places in the text, to whoever may write. */
function TagAll({ onTagged }: Pick<FindToolsProps, 'onTagged'>) {
  const open = useOpenArticle()
  const [isAsking, setIsAsking] = useState(false)
  useReadingAfterPaint(state => state.writer)
  const count = useFinding(state => (state.claims === null ? state.places.length : 0))
  if (count === 0 || !canWrite(open)) return null
  const done = () => {
    setIsAsking(false)
    onTagged()
  }
  return (
    <>
      <button
        type="button"
        className={styles.all}
        aria-expanded={isAsking}
        onClick={() => setIsAsking(!isAsking)}
      >
        Tag all…
      </button>
      {isAsking && <TagAllRow onDone={done} />}
    </>
  )
}
