import { useId } from 'react'
import type { Claim } from '../../../core/claim.ts'
import { Key } from '../../ui/key.tsx'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { BesideDetails, useLookedAt } from './beside-details.tsx'
import { ClaimChecks } from './claim-checks.tsx'
import { ClaimParts } from './claim-parts.tsx'
import { nameOf, typeLabel } from './claim-words.ts'
import { CommandKey } from './command-key.tsx'
import { deleteClaim, moveBoundary, retype } from './commands.ts'
import { focusClaim, focusedClaim, stackOf } from './focus.ts'
import styles from './inspector.module.css'
import { NoteField } from './note-field.tsx'
import { useOpenArticle, useReading, useReadingAfterPaint } from './open-article.ts'
import { showClaimText } from './scroll-to-claim.ts'
import { useArticleKeymap } from './use-article-keymap.ts'
import { useMissedHere } from './verdicts.ts'

const ClaimHistory = lazyPart(async () => (await import('./claim-history.tsx')).ClaimHistory)
const ClaimVerdicts = lazyPart(async () => (await import('./claim-verdicts.tsx')).ClaimVerdicts)
const MissedDetails = lazyPart(async () => (await import('./missed-details.tsx')).MissedDetails)
const ClaimFields = lazyPart(async () => (await import('./claim-fields.tsx')).ClaimFields)

/** Everything about the focused claim, beside the article on wide screens. */
export function Inspector() {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  useReadingAfterPaint(state => state.focused)
  const looked = useLookedAt()
  const missed = useMissedHere()
  const claim = focusedClaim(open)
  return (
    <aside className={styles.side} aria-label="Inspector">
      {claim ? (
        <ClaimDetails claim={claim} />
      ) : looked ? (
        <BesideDetails {...looked} />
      ) : missed ? (
        <MissedDetails key={missed.id} review={missed} />
      ) : (
        <NothingFocused />
      )}
    </aside>
  )
}

function NothingFocused() {
  const open = useOpenArticle()
  const keymap = useArticleKeymap()
  const [next] = keymap.printed('next')
  const tagKeys = open.codebook.types.flatMap(({ name }) => keymap.printed(`tag ${name}`).slice(0, 1))
  if (open.index.size > 0) {
    return (
      <div className={styles.section}>
        <p className={styles.quiet}>
          Click a claim in the text
          {next !== undefined && (
            <>
              , or press <Key>{next}</Key> for the next one
            </>
          )}
          .
        </p>
      </div>
    )
  }
  return (
    <div className={styles.section}>
      <h2 className={styles.heading}>Read it once first</h2>
      <p className={styles.quiet}>
        Then select the shortest text that stands as a statement and{' '}
        {tagKeys.length > 0 ? 'press ' : 'choose its type'}
        {tagKeys.map((keys, at) => (
          <span key={keys}>
            {at > 0 && (at === tagKeys.length - 1 ? ' or ' : ', ')}
            <Key>{keys}</Key>
          </span>
        ))}
        .
      </p>
    </div>
  )
}

/** The focused claim: its text, its neighbours, type, ends, attributes, note and history. Also fills the sheet of narrow screens. */
export function ClaimDetails({ claim }: { readonly claim: Claim }) {
  const open = useOpenArticle()
  const canEdit = useReading(state => state.writer) === 'me'
  return (
    <div data-type={claim.type} data-details={claim.id}>
      <section className={styles.section} aria-label={nameOf(open, claim)}>
        <h2 className={styles.title}>
          <TypeMark type={claim.type} />
          {nameOf(open, claim)}
        </h2>
        <ClaimParts claim={claim} canEdit={canEdit} />
        <Relations claim={claim} />
        {canEdit && <TypeChoice claim={claim} />}
        {canEdit && <Ends claim={claim} />}
      </section>
      <ClaimChecks claim={claim} className={styles.section} />
      <ClaimVerdicts claim={claim} className={styles.section} />
      <ClaimFields key={`${claim.id} ${claim.type}`} claim={claim} />
      <section className={styles.section}>
        <h3 className={styles.label}>
          Note <CommandKey command="note" />
        </h3>
        <NoteField key={claim.id} claim={claim} />
      </section>
      <ClaimHistory key={`history ${claim.id}`} claim={claim} />
      {canEdit && (
        <section className={styles.section}>
          <button type="button" className={styles.delete} onClick={() => deleteClaim(open, claim)}>
            Delete <CommandKey command="delete" />
          </button>
        </section>
      )}
    </div>
  )
}

/** Which claims lie around this one and within it. */
function Relations({ claim }: { readonly claim: Claim }) {
  const open = useOpenArticle()
  const stack = stackOf(open, claim)
  if (stack.length < 2) return null
  const at = stack.indexOf(claim)
  return (
    <p className={styles.relations}>
      {stack.map((other, place) =>
        other === claim ? null : (
          <button
            key={other.id}
            type="button"
            onClick={() => {
              focusClaim(open, other)
              showClaimText(open, other)
            }}
          >
            <TypeMark type={other.type} size={13} />
            {place > at ? 'inside' : 'holds'} {open.index.rank(other)}
          </button>
        ),
      )}
    </p>
  )
}

function TypeChoice({ claim }: { readonly claim: Claim }) {
  const open = useOpenArticle()
  const group = useId()
  return (
    <fieldset className={styles.types}>
      <legend className={styles.hidden}>Type</legend>
      {open.codebook.types.map(type => (
        <label key={type.name} data-type={type.name}>
          <input
            type="radio"
            name={group}
            value={type.name}
            checked={claim.type === type.name}
            onChange={() => retype(open, claim, type.name)}
          />
          <TypeMark type={type.name} hollow={claim.type !== type.name} />
          {typeLabel(open, type.name)}
        </label>
      ))}
    </fieldset>
  )
}

const edges = ['start', 'end'] as const
const directions = [-1, 1] as const

function Ends({ claim }: { readonly claim: Claim }) {
  const open = useOpenArticle()
  return (
    <div className={styles.ends}>
      {edges.map(edge => (
        <fieldset key={edge} aria-label={`Move the ${edge} by a word`}>
          {directions.map(direction => (
            <button
              key={direction}
              type="button"
              aria-label={`${edge === 'start' ? 'Start' : 'End'} ${direction < 0 ? 'back' : 'forward'} by a word`}
              onClick={() => moveBoundary(open, claim, { edge, direction, granularity: 'word' })}
            >
              {direction < 0 ? '‹' : '›'}
            </button>
          ))}
          <span aria-hidden="true">{edge === 'start' ? 'Start' : 'End'}</span>
        </fieldset>
      ))}
    </div>
  )
}
