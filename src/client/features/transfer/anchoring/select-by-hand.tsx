import { useEffect, useRef, useState } from 'react'
import { normaliseFragments, type Span } from '../../../../core/span.ts'
import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import { paintSpans } from '../../../../text/dom/paint-span.ts'
import { findParagraphElement } from '../../../../text/dom/paragraph-points.ts'
import { readSelectedSpan } from '../../../../text/dom/selected-span.ts'
import { moveBoundary } from '../../../../text/move-boundary.ts'
import { paragraphIndexAt } from '../../../../text/paragraphs.ts'
import type { Reader } from '../../../../text/reader.ts'
import { snapSpan } from '../../../../text/snap-span.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FindWords } from './find-words.tsx'
import styles from './select-by-hand.module.css'

interface SelectByHandProps {
  readonly item: FoundItem
  readonly name: string
  readonly reader: Reader
  readonly language: string | undefined
  /** Selected to begin with, in code points. */
  readonly spans: readonly Span[]
  readonly onPlace: (spans: readonly Span[]) => void
  readonly onClose: () => void
}

const highlight = 'assay-by-hand'

/** The text here, to select a claim's words in: with the mouse, or found by words and moved word by word with keys. */
export function SelectByHand({ item, name, reader, language, spans, onPlace, onClose }: SelectByHandProps) {
  const root = useRef<HTMLElement>(null)
  const [kept, setKept] = useState<readonly Span[]>(spans.slice(0, -1))
  const [span, setSpan] = useState<Span | null>(spans.at(-1) ?? null)
  const all = normaliseFragments([...kept, ...(span ? [span] : [])].toSorted((a, b) => a.start - b.start))
  function reveal(at: number) {
    const page = root.current && { root: root.current, reader }
    if (page) {
      findParagraphElement(page, paragraphIndexAt(reader.paragraphs, at))?.scrollIntoView({ block: 'center' })
    }
  }
  useReveal(() => reveal(spans[0]?.start ?? guessPlace(item, reader)))
  useSelection(root, reader, setSpan)
  useEffect(() => {
    if (root.current) paintSpans(highlight, { root: root.current, reader }, all)
    return () => void CSS.highlights.delete(highlight)
  })
  function moveEdge(edge: 'start' | 'end', direction: 1 | -1) {
    if (!span) return
    document.getSelection()?.removeAllRanges()
    const at = moveBoundary(reader, span[edge], direction, { edge, granularity: 'word' })
    const moved = { ...span, [edge]: at }
    if (moved.start < moved.end) setSpan(moved)
  }
  function addPart() {
    setKept(all)
    setSpan(null)
    document.getSelection()?.removeAllRanges()
  }
  const keys: Readonly<Record<string, () => void>> = {
    ',': () => moveEdge('end', -1),
    '.': () => moveEdge('end', 1),
    '<': () => moveEdge('start', -1),
    '>': () => moveEdge('start', 1),
    p: addPart,
    Enter: () => all.length > 0 && onPlace(all),
  }
  const words = all.map(({ start, end }) => reader.points.slice(start, end)).join(' … ')
  return (
    <Dialog title={`Select the words of ${name}`} size="wide" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the dialog, each of which is a button too */}
      <div
        className={styles.content}
        onKeyDown={event => {
          if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey)
            return
          if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return
          const act = keys[event.key]
          if (!act) return
          event.preventDefault()
          act()
        }}
      >
        <p className={styles.before}>{item.before.join(' … ')}</p>
        <FindWords
          reader={reader}
          onFound={found => {
            setSpan(found)
            reveal(found.start)
          }}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be within reach of the keys */}
        <section className={styles.text} ref={root} aria-label="The text here" tabIndex={0} lang={language}>
          {reader.paragraphs.map(({ start, end, kind }, index) => (
            <p key={start} data-paragraph={index} data-kind={kind} dir="auto">
              {reader.points.slice(start, end)}
            </p>
          ))}
        </section>
        <p className={styles.selected} role="status">
          {words === '' ? 'Nothing is selected yet.' : `Selected: “${words}”`}
        </p>
        <div className={styles.edges}>
          <Edge label="Start" keys={['<', '>']} onMove={direction => moveEdge('start', direction)} />
          <Edge label="End" keys={[',', '.']} onMove={direction => moveEdge('end', direction)} />
          <Button keys="P" isDisabled={!span} onPress={addPart}>
            Add another part
          </Button>
        </div>
        <div className={styles.buttons}>
          <Button variant="ink" keys="Enter" isDisabled={all.length === 0} onPress={() => onPlace(all)}>
            Place it here
          </Button>
          <Button keys="Esc" onPress={onClose}>
            Cancel
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

interface EdgeProps {
  readonly label: string
  readonly keys: readonly [back: string, on: string]
  readonly onMove: (direction: 1 | -1) => void
}

function Edge({ label, keys: [back, on], onMove }: EdgeProps) {
  return (
    <span className={styles.edge}>
      {label}
      <Button keys={back} aria-label={`${label} back by a word`} onPress={() => onMove(-1)}>
        ←
      </Button>
      <Button keys={on} aria-label={`${label} on by a word`} onPress={() => onMove(1)}>
        →
      </Button>
    </span>
  )
}

/** Once, when the text stands there. */
function useReveal(reveal: () => void): void {
  const first = useRef(reveal)
  useEffect(() => first.current(), [])
}

/** Takes what is selected in the text, whole words of it. */
function useSelection(
  root: React.RefObject<HTMLElement | null>,
  reader: Reader,
  onSelect: (span: Span) => void,
): void {
  useEffect(() => {
    function handleChange() {
      const found = root.current && readSelectedSpan({ root: root.current, reader })
      const snapped = found && snapSpan(reader, found, 'word')
      if (snapped) onSelect(snapped)
    }
    document.addEventListener('selectionchange', handleChange)
    return () => document.removeEventListener('selectionchange', handleChange)
  }, [root, reader, onSelect])
}

/** As far into the text as it was into its own, where nothing better is known. */
function guessPlace({ candidates, quotes }: FoundItem, { points }: Reader): number {
  const like = candidates.flat()[0]?.start
  return like ?? Math.min(quotes[0]?.hint ?? 0, points.length)
}
