import { useQuery } from '@tanstack/react-query'
import type { ProjectDocument } from '../../../api/project.ts'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import type { Json } from '../../../core/json.ts'
import { presentCodebook } from '../../../formats/present-codebook.ts'
import { codebookVersionsQuery } from '../../data/queries.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { presentDay } from '../../ui/present-day.ts'
import { announce } from '../../ui/toasts.ts'
import styles from './project-page.module.css'
import { useWriteCodebook } from './use-write-codebook.ts'

/** The versions of the codebook; an earlier one, or the one before all of them, is restored as the next. */
export function CodebookHistory({ document }: { readonly document: ProjectDocument }) {
  const { data } = useQuery(codebookVersionsQuery)
  const write = useWriteCodebook(document.version)
  const versions = data?.versions ?? []
  return (
    <section aria-labelledby="versions-heading">
      <h2 id="versions-heading" className={styles.heading}>
        Versions
      </h2>
      {write.error && (
        <Bar tone="red" isAlert>
          {write.error.message}
        </Bar>
      )}
      {versions.length === 0 && <p className={styles.quiet}>Still the one that every project begins with.</p>}
      <ul className={styles.versions}>
        {versions.map(({ version, at, body }) => (
          <li key={version} className={styles.version}>
            Version {version}
            {at !== null && `, ${presentDay(at, new Date())}`}
            {version === document.version ? (
              <span className={styles.quiet}>in use</span>
            ) : (
              <Button
                aria-label={`Restore version ${version}`}
                onPress={() =>
                  write.mutate(body, { onSuccess: () => announce(`Restored version ${version}`) })
                }
              >
                Restore
              </Button>
            )}
          </li>
        ))}
        {versions.length > 0 && (
          <li className={styles.version}>
            The one that every project begins with
            <Button
              aria-label="Restore the one that every project begins with"
              onPress={() =>
                write.mutate(JSON.parse(presentCodebook(defaultCodebook)) as Json, {
                  onSuccess: ({ version }) => announce(`Restored as version ${version}`),
                })
              }
            >
              Restore
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}
