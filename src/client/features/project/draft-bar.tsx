import type { ProjectDocument } from '../../../api/project.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { describeChanges } from './describe-changes.ts'
import type { DraftCodebook } from './draft-codebook.ts'
import styles from './project-page.module.css'
import type { Draft } from './use-draft.ts'

interface DraftBarProps {
  readonly draft: Draft
  readonly document: ProjectDocument
  readonly onSave: () => void
  readonly keys: { readonly save: string | undefined; readonly undo: string | undefined }
}

/** What is not saved yet, in words, and what can be done with it; nothing when all is. */
export function DraftBar({ draft, document, onSave, keys }: DraftBarProps) {
  const { isChanged, isOutdated, error, problems } = draft
  if (!isChanged) return null
  if (isOutdated) return <Conflict draft={draft} document={document} />
  const sentences = describeChanges(draft.from, draft.codebook)
  return (
    <section className={styles.draft} aria-label="Not saved yet">
      <div className={styles.draftHead}>
        <p>
          <b>Not saved yet.</b> Kept in this browser.{' '}
          {problems.length > 0 && (
            <span className={styles.wrong}>{plural(problems.length, 'problem')} to settle first.</span>
          )}
        </p>
        <div className={styles.draftButtons}>
          <Button keys={keys.undo} onPress={draft.undo}>
            Undo
          </Button>
          <Button onPress={draft.leave}>Leave all out</Button>
          <Button variant="ink" keys={keys.save} onPress={onSave}>
            {draft.isSaving ? 'Saving…' : 'Save'}
          </Button>
        </div>
      </div>
      <Sentences label="What changes" sentences={sentences} />
      {error && (
        <Bar tone="red" isAlert>
          Not saved. {error.message}
        </Bar>
      )}
    </section>
  )
}

/** Another version was saved meanwhile: both in words, and the choice. */
function Conflict({ draft, document }: Pick<DraftBarProps, 'draft' | 'document'>) {
  const { from, codebook, problems } = draft
  const theirs = document.body as unknown as DraftCodebook
  return (
    <section className={styles.draft} aria-label="Saved elsewhere meanwhile">
      <div role="alert">
        <b>Version {document.version} was saved meanwhile.</b> Yours is not saved, and nothing of it is lost.
      </div>
      <div className={styles.sides}>
        <div>
          <h3 className={styles.side}>That version</h3>
          <Sentences label="What that version changes" sentences={describeChanges(from, theirs)} />
        </div>
        <div>
          <h3 className={styles.side}>Yours</h3>
          <Sentences label="What yours changes" sentences={describeChanges(from, codebook)} />
        </div>
      </div>
      <div className={styles.draftButtons}>
        <Button onPress={draft.leave}>Take that version</Button>
        <Button isDisabled={problems.length > 0} onPress={draft.put}>
          Save mine on top
        </Button>
      </div>
      <p className={styles.quiet}>
        Saved on top, yours takes its place whole; it stays among the versions below.
        {problems.length > 0 && ` ${plural(problems.length, 'problem')} to settle first.`}
      </p>
    </section>
  )
}

/** Of many changes, so many are told one by one. */
const most = 8

function Sentences({ label, sentences }: { readonly label: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return <p className={styles.quiet}>Nothing that has a name here.</p>
  return (
    <ul className={styles.sentences} aria-label={label}>
      {sentences.slice(0, most).map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
      {sentences.length > most && <li>And {plural(sentences.length - most, 'more change')}.</li>}
    </ul>
  )
}
