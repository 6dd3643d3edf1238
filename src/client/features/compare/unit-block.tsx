import { memo, useEffect, useMemo, useRef } from 'react'
import { sourcesOf } from '../../../core/consensus.ts'
import { isolate } from '../../ui/isolate.ts'
import { isTypingPlace } from '../../ui/key-place.ts'
import { excerptAround } from './excerpt.ts'
import type { UnitItem } from './list-items.ts'
import { MergeEditor } from './merge-editor.tsx'
import { askAbout, joinWords, tellContent } from './present-unit.ts'
import { Score } from './score.tsx'
import { layLanes } from './score-lanes.ts'
import { type AnswersProps, UnitAnswers } from './unit-answers.tsx'
import styles from './unit-block.module.css'
import type { Draft } from './use-desk.ts'

export interface UnitActions {
  readonly onTake: (item: UnitItem, reading: number) => void
  readonly onNone: (item: UnitItem) => void
  readonly onOpen: (item: UnitItem) => void
  readonly onEdit: (item: UnitItem) => void
  readonly onKeep: () => void
  readonly onDraft: (draft: Draft | null) => void
  readonly onLook: (item: UnitItem) => void
}

interface UnitBlockProps extends Pick<AnswersProps, 'annotated' | 'codebook' | 'reader' | 'keymap'> {
  readonly item: UnitItem
  readonly isCurrent: boolean
  /** Takes the keyboard once it is there. */
  readonly wantsFocus: boolean
  /** What is put together for this unit. */
  readonly draft: Draft | null
  /** How many differences are shown. */
  readonly total: number
  readonly actions: UnitActions
}

/** One difference: its text with a stave for each annotator, and what is asked, with the ways to answer. */
export const UnitBlock = memo(function UnitBlock(props: UnitBlockProps) {
  const { item, isCurrent, wantsFocus, draft, annotated, codebook, reader, keymap, total, actions } = props
  const { settled, number } = item
  const { unit } = settled
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    // Drawn anew while one scrolls, it takes no field away.
    if (wantsFocus && !isTypingPlace(document.activeElement)) ref.current?.focus({ preventScroll: true })
  }, [wantsFocus])
  // What is edited is seen whole, with the keys to keep it.
  const isEdited = draft !== null
  useEffect(() => {
    if (isEdited) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isEdited])
  const pieces = useMemo(() => excerptAround(reader, unit.extent), [reader, unit])
  const scores = useMemo(
    () =>
      pieces.map(piece => ({
        piece,
        lanes: layLanes(settled, { annotated, within: piece, draft: draft?.content ?? null }),
      })),
    [pieces, settled, annotated, draft],
  )
  const question = askAbout(unit, { codebook, reader })
  const lines = [...new Set(pieces.map(({ line }) => line))]
  const place = lines.length > 1 ? `¶ ${lines[0]}–${lines.at(-1)}` : `¶ ${lines[0] ?? 1}`
  const words = { codebook, reader }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys lead here by commands of the page
    <section
      ref={ref}
      className={styles.block}
      tabIndex={-1}
      aria-current={isCurrent || undefined}
      aria-label={`${number > 0 ? `Difference ${number} of ${total}` : 'Agreed'}, ${place}: ${question} ${tellState(settled)}`}
      data-current={isCurrent || undefined}
      data-state={settled.state}
      // After what was pressed has acted: nothing moves away under a pressed button.
      onClick={() => !isCurrent && actions.onLook(item)}
    >
      <div className={styles.place}>{place}</div>
      <div className={styles.text}>
        {scores.map(({ piece, lanes }) => (
          <Score key={piece.start} {...{ piece, lanes, reader, codebook }} />
        ))}
      </div>
      <div className={styles.question}>
        <h2 className={styles.title}>{question}</h2>
        {settled.isReopened && (
          <p className={styles.note}>
            Decided before; its claims have changed since.
            {settled.claim && ` It was: ${tellContent(settled.claim, unit, words)}.`}
          </p>
        )}
        {draft ? (
          <MergeEditor
            {...{ settled, annotated, codebook, reader, keymap }}
            draft={draft.content}
            onDraft={content => actions.onDraft({ ...draft, content })}
            onKeep={actions.onKeep}
            onLeave={() => actions.onDraft(null)}
          />
        ) : (
          <UnitAnswers
            {...{ settled, annotated, codebook, reader, keymap, isCurrent }}
            onTake={reading => actions.onTake(item, reading)}
            onNone={() => actions.onNone(item)}
            onEdit={() => actions.onEdit(item)}
            onOpen={() => actions.onOpen(item)}
          />
        )}
        {!draft && <Note settled={settled} annotated={annotated} />}
      </div>
    </section>
  )
})

function Note({ settled, annotated }: Pick<AnswersProps, 'settled' | 'annotated'>) {
  const told = [tellShared(settled), tellSources(settled, annotated)].filter(each => each !== '')
  return told.length === 0 ? null : <p className={styles.note}>{told.join(' ')}</p>
}

/** Whose claims the one in the consensus came from. */
function tellSources(
  { claim, unit, state }: UnitItem['settled'],
  annotated: AnswersProps['annotated'],
): string {
  if (!claim || state === 'open') return ''
  const sources = new Set(sourcesOf(claim))
  const layers = unit.claims.filter(({ id }) => sources.has(id)).map(({ layer }) => layer)
  const names = annotated.filter(({ layer }) => layers.includes(layer.id))
  if (names.length === 0) return ''
  return `In the consensus, from ${joinWords(names.map(({ isMe, name }) => (isMe ? 'you' : isolate(name))))}.`
}

/** What those who tagged it have in common. */
function tellShared({ unit }: UnitItem['settled']): string {
  const { differences, claims, absent } = unit
  const shared = [
    ...(differences.includes('type') ? [] : ['type']),
    ...(differences.includes('boundary') ? [] : ['words']),
    ...(differences.includes('attribute') || differences.includes('type') ? [] : ['values']),
  ]
  if (claims.length < 2 || shared.length === 0 || differences.length === 0) return ''
  const who = absent.length === 0 ? 'All' : `The ${claims.length} who tagged it`
  return `${who} agree on ${joinWords(shared.map(each => `the ${each}`))}.`
}

function tellState({ state, decision }: UnitItem['settled']): string {
  if (state === 'left-open') return 'Left open.'
  if (state === 'open') return 'Open.'
  if (state === 'agreed') return ''
  return decision === 'none' ? 'Settled: nothing to tag.' : 'Settled.'
}
