import { type Claim, compareClaims } from '../../../core/claim.ts'
import { findType } from '../../../core/codebook.ts'
import { Button } from '../../ui/button.tsx'
import { Key } from '../../ui/key.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { AttributeFields } from './attribute-fields.tsx'
import { DisputeReasons } from './dispute-reasons.tsx'
import { type Draft, withType } from './review-draft.ts'
import styles from './review-panel.module.css'
import type { ReviewPanelProps } from './review-panel-props.ts'

interface DraftFieldsProps extends ReviewPanelProps {
  readonly draft: Draft
}

/** What is being put together: type and values of a fix or of what was missed, or a reason, and why. */
export function DraftFields(props: DraftFieldsProps) {
  const { draft, desk, codebook, claim, claims, reader, keymap, reasons } = props
  const change = (part: Partial<Draft>) => desk.setDraft({ ...draft, ...part, problem: null })
  const isFix = draft.kind === 'fix'
  const words = ({ fragments }: Pick<Claim, 'fragments'>) =>
    fragments.map(({ start, end }) => reader.points.slice(start, end)).join(' … ')
  const others = claims
    .filter(({ id }) => !isFix || id !== claim?.id)
    .toSorted(compareClaims)
    .map(other => ({
      claim: other,
      words: `${findType(codebook, other.type)?.label ?? other.type}: ${words(other).slice(0, 60)}`,
    }))
  return (
    <section aria-label={draft.kind === 'dispute' ? 'The reason' : 'What changes'}>
      {draft.kind === 'dispute' ? (
        <DisputeReasons
          {...{ ...reasons, keymap }}
          chosen={draft.comment}
          onChoose={comment => change({ comment })}
        />
      ) : (
        <>
          <h3>{isFix ? 'What changes' : 'What was missed'}</h3>
          {!isFix && (
            <p className={styles.quote} dir="auto">
              {words(draft)}
            </p>
          )}
          <div className={styles.buttons}>
            {codebook.types.map(({ name, label }) => (
              <Button
                key={name}
                keys={keymap.printed(`type-${name}`)[0]}
                aria-pressed={draft.type === name}
                onPress={() => desk.setDraft(withType(draft, name, codebook))}
              >
                <TypeMark type={name} size={14} /> {label}
              </Button>
            ))}
          </div>
          <div data-values>
            <AttributeFields
              {...{ draft, codebook, others, onDraft: desk.setDraft, onKeep: desk.keep }}
              before={isFix ? (claim?.attributes ?? null) : null}
            />
          </div>
        </>
      )}
      <label className={styles.why}>
        Why{' '}
        <span className={styles.quiet} aria-hidden="true">
          <Key>Ctrl ↵</Key> keeps
        </span>
        <textarea
          className={styles.field}
          dir="auto"
          rows={3}
          data-why
          value={draft.comment}
          onChange={({ target }) => change({ comment: target.value })}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) desk.keep()
          }}
        />
      </label>
    </section>
  )
}
