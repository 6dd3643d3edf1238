import { useState } from 'react'
import type { Claim } from '../../../core/claim.ts'
import type { LoggedEdit } from '../../../core/edit.ts'
import { tellChange } from '../../../core/tell-change.ts'
import { plural } from '../../ui/plural.ts'
import { presentClock, presentDay } from '../../ui/present-day.ts'
import { showToast } from '../../ui/toasts.ts'
import { canWrite, change, findTwin } from './actions.ts'
import { nameOf } from './claim-words.ts'
import { offerUndo } from './commands.ts'
import styles from './fields.module.css'
import { type OpenArticle, useOpenArticle, useReadingAfterPaint } from './open-article.ts'

const atOnce = 5

interface Past {
  readonly edit: LoggedEdit
  readonly told: readonly string[]
  /** The claim as it was then; null where it was deleted. */
  readonly claim: Claim | null
}

/** Who changed a claim, when and how, the last change first, with a way back to each state. */
export function ClaimHistory({ claim }: { readonly claim: Claim }) {
  const open = useOpenArticle()
  const log = useReadingAfterPaint(state => state.log)
  const [isWhole, setIsWhole] = useState(false)
  const past = readPast(open, log, claim)
  if (past.length === 0) return null
  const shown = isWhole ? past : past.slice(0, atOnce)
  return (
    <section className={styles.section} aria-label="History">
      <h3 className={styles.head}>
        History <small>{plural(past.length, 'change')}</small>
      </h3>
      <ol className={styles.history}>
        {shown.map((each, at) => (
          <PastChange key={each.edit.id} past={each} claim={claim} isNow={at === 0} />
        ))}
      </ol>
      {shown.length < past.length && (
        <p className={styles.under}>
          <button type="button" onClick={() => setIsWhole(true)}>
            Show all {past.length}
          </button>
        </p>
      )}
    </section>
  )
}

function PastChange({ past, claim, isNow }: { past: Past; claim: Claim; isNow: boolean }) {
  const open = useOpenArticle()
  const when = `${presentDay(past.edit.at, new Date())}, ${presentClock(past.edit.at)}`
  return (
    <li className={styles.change}>
      <time dateTime={past.edit.at} title={when}>
        {presentClock(past.edit.at)}
      </time>
      <span>
        {whoOf(open, past.edit)} {past.told.join(', ')}
        {past.edit.undoes !== undefined && ' by undoing'}
      </span>
      {past.claim && !isNow && canWrite(open) && (
        <button
          type="button"
          aria-label={`Restore ${nameOf(open, claim)} as of ${when}`}
          onClick={() => past.claim && restore(open, claim, past.claim)}
        >
          Restore
        </button>
      )}
    </li>
  )
}

function readPast(open: OpenArticle, log: readonly LoggedEdit[], { id }: Claim): readonly Past[] {
  return log
    .flatMap(edit => {
      const diff = edit.change?.claims?.find(each => each.id === id)
      const told = diff ? tellChange(diff.before, diff.after, open.codebook) : []
      return diff && told.length > 0 ? [{ edit, told, claim: diff.after }] : []
    })
    .reverse()
}

/** Only its annotator writes a layer; others only bring one by a file. */
function whoOf(open: OpenArticle, { by }: LoggedEdit): string {
  if (by === open.me.id) return 'You'
  return by === open.layer.annotator ? 'Its annotator' : 'Somebody else'
}

/** Makes the claim what it was, as a new edit. */
function restore(open: OpenArticle, claim: Claim, { type, fragments, attributes, note }: Claim): void {
  for (const save of open.typing) save()
  const current = open.index.get(claim.id)
  if (!current) return
  const twin = findTwin(open, current, { type, fragments })
  const after = twin ? current : change(open, current, { type, fragments, attributes, note })
  if (twin) showToast({ message: `This text is already ${nameOf(open, twin)}. Nothing was changed.` })
  else if (after !== current) offerUndo(open, `Restored ${nameOf(open, after)}`)
}
