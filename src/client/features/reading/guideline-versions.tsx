import { useQuery } from '@tanstack/react-query'
import { guidelineVersionsQuery } from '../../data/guideline.ts'
import { Button } from '../../ui/button.tsx'
import { presentDay } from '../../ui/present-day.ts'
import styles from './guideline-editor.module.css'

interface GuidelineVersionsProps {
  readonly isOwn: boolean
  /** Puts a version's text into the field; it holds again once it is saved. */
  readonly onTake: (text: string) => void
  readonly onShipped: () => void
}

/** The versions of the project's guideline, newest first, each to be taken up again; nothing before the first. */
export function GuidelineVersions({ isOwn, onTake, onShipped }: GuidelineVersionsProps) {
  const { data = [], error } = useQuery(guidelineVersionsQuery)
  if (error) return <p className={styles.problem}>Its versions cannot be read. {error.message}</p>
  if (data.length === 0) return null
  return (
    <section className={styles.versions} aria-labelledby="guideline-versions">
      <h3 id="guideline-versions">Versions</h3>
      {isOwn && <Button onPress={onShipped}>Back to the shipped text</Button>}
      <ol>
        {data.map(({ version, body, at }) => (
          <li key={version}>
            <span>
              {version}, {at === null ? '' : presentDay(at, new Date())}
              {body === null && ': the shipped text'}
            </span>
            {typeof body === 'string' && (
              <Button variant="text" aria-label={`Restore version ${version}`} onPress={() => onTake(body)}>
                Restore
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
