import type { ReactNode } from 'react'
import { findType } from '../../../core/codebook.ts'
import type { Content } from '../../../core/compare/merge-readings.ts'
import { isSame } from '../../../core/json.ts'
import { presentValue } from '../../../core/present-value.ts'
import { Button } from '../../ui/button.tsx'
import { Key } from '../../ui/key.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import type { Annotated } from './fetch-comparison.ts'
import { moveDraft, valuesOf, withAttribute, withEdge, withType, withWords } from './merge-draft.ts'
import styles from './merge-editor.module.css'
import { attributeLabel } from './present-unit.ts'
import type { AnswersProps } from './unit-answers.tsx'
import { Initials } from './who-line.tsx'

interface MergeEditorProps
  extends Pick<AnswersProps, 'settled' | 'annotated' | 'codebook' | 'reader' | 'keymap'> {
  readonly draft: Content
  readonly onDraft: (draft: Content) => void
  readonly onKeep: () => void
  readonly onLeave: () => void
}

/** A version of one’s own, put together from what the annotators have: type, words, and whose value where they differ. */
export function MergeEditor(props: MergeEditorProps) {
  const { settled, annotated, codebook, reader, keymap, draft, onDraft, onKeep, onLeave } = props
  const { unit } = settled
  const holders = (claims: readonly { readonly layer: string }[]) =>
    annotated.filter(each => claims.some(({ layer }) => layer === each.layer.id))
  const edges = (edge: 'start' | 'end') => {
    const offsetOf = ({ fragments }: Pick<Content, 'fragments'>) =>
      edge === 'start' ? fragments[0]?.start : fragments.at(-1)?.end
    const offsets = [...new Set(unit.claims.map(offsetOf))].filter(offset => offset !== undefined)
    return offsets.map(offset => ({
      key: String(offset),
      isChosen: offsetOf(draft) === offset,
      next: withEdge(draft, edge, offset),
      words: wordsAt(offset, edge),
      holders: holders(unit.claims.filter(claim => offsetOf(claim) === offset)),
    }))
  }
  const stepsOf = (edge: 'start' | 'end'): readonly Step[] =>
    ([-1, 1] as const).map(direction => ({
      key: keymap.printed(`${edge}-${direction < 0 ? 'back' : 'on'}`)[0] ?? (direction < 0 ? '‹' : '›'),
      label: `${edge === 'start' ? 'Start' : 'End'} a word ${direction < 0 ? 'earlier' : 'later'}`,
      onPress: () => onDraft(moveDraft(draft, edge, direction, reader)),
    }))
  function wordsAt(offset: number, edge: 'start' | 'end'): string {
    const text =
      edge === 'start' ? reader.points.slice(offset, offset + 40) : reader.points.slice(offset - 40, offset)
    const words = text.split(/\s+/u).filter(Boolean)
    return edge === 'start' ? `${words.slice(0, 2).join(' ')} …` : `… ${words.slice(-2).join(' ')}`
  }
  return (
    <fieldset className={styles.editor} aria-label="The consensus">
      <Row label="Type">
        {codebook.types.map(({ name, label }) => (
          <Pick
            key={name}
            isChosen={draft.type === name}
            onPick={() => onDraft(withType(draft, name, codebook))}
            holders={[]}
          >
            <span data-type={name} className={styles.type}>
              <TypeMark type={name} size={14} /> {label}
            </span>
          </Pick>
        ))}
      </Row>
      {unit.readings.some(({ claims: [claim] }) => claim.fragments.length > 1) && (
        <Row label="Parts">
          {unit.readings.map(({ claims }) => (
            <Pick
              key={claims[0].id}
              isChosen={isSame(withWords(draft, claims[0]).fragments, draft.fragments)}
              onPick={() => onDraft(withWords(draft, claims[0]))}
              holders={holders(claims)}
            >
              As {claims[0].fragments.length === 1 ? 'one part' : `${claims[0].fragments.length} parts`}
            </Pick>
          ))}
        </Row>
      )}
      {(['start', 'end'] as const).map(edge => (
        <Row key={edge} label={edge === 'start' ? 'Start' : 'End'} steps={stepsOf(edge)}>
          {edges(edge).map(({ key, isChosen, next, words, holders }) => (
            <Pick key={key} isChosen={isChosen} onPick={() => next && onDraft(next)} holders={holders}>
              <span dir="auto">{words}</span>
            </Pick>
          ))}
        </Row>
      ))}
      {unit.attributes
        .filter(name => valuesOf(unit.claims, name, draft.type).length > 1)
        .map(name => (
          <Row key={name} label={attributeLabel(unit, name, codebook)}>
            {valuesOf(unit.claims, name, draft.type).map(({ value, claims }) => {
              const form = findType(codebook, draft.type)?.attributes.find(each => each.name === name)
              return (
                <Pick
                  key={JSON.stringify(value) ?? ''}
                  isChosen={isSame(draft.attributes[name], value)}
                  onPick={() => onDraft(withAttribute(draft, name, value, codebook))}
                  holders={holders(claims)}
                >
                  <span dir="auto">{value === undefined ? 'Not set' : presentValue(value, form)}</span>
                </Pick>
              )
            })}
          </Row>
        ))}
      <p className={styles.end}>
        <Button variant="ink" keys={keymap.printed('next-open')[0]} onPress={onKeep}>
          Keep it
        </Button>
        <Button variant="text" keys="Esc" onPress={onLeave}>
          Leave as it was
        </Button>
      </p>
    </fieldset>
  )
}

/** A move of one end by a word, by its key or by a press on it. */
interface Step {
  readonly key: string
  readonly label: string
  readonly onPress: () => void
}

interface RowProps {
  readonly label: string
  readonly steps?: readonly Step[]
  readonly children: ReactNode
}

function Row({ label, steps = [], children }: RowProps) {
  return (
    <fieldset className={styles.row} aria-label={label}>
      <span className={styles.label}>
        {label}
        {steps.map(step => (
          <button
            key={step.key}
            type="button"
            className={styles.step}
            aria-label={step.label}
            onClick={step.onPress}
          >
            <Key>{step.key}</Key>
          </button>
        ))}
      </span>
      <span className={styles.picks}>{children}</span>
    </fieldset>
  )
}

interface PickProps {
  readonly isChosen: boolean
  readonly onPick: () => void
  readonly holders: readonly Annotated[]
  readonly children: ReactNode
}

function Pick({ isChosen, onPick, holders, children }: PickProps) {
  return (
    <button type="button" aria-pressed={isChosen} className={styles.pick} onClick={onPick}>
      {children}
      {holders.map(each => (
        <Initials key={each.layer.id} annotated={each} />
      ))}
    </button>
  )
}
