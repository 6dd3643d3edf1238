import { useQuery } from '@tanstack/react-query'
import { codebookQuery } from '../../data/queries.ts'
import { Bar } from '../../ui/bar.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { CodebookEditor } from './codebook-editor.tsx'
import { ProjectFrame } from './project-frame.tsx'
import styles from './project-page.module.css'

/** What holds for the whole project: the types that it tags with, and what is asked of each. */
export function ProjectPage() {
  usePageTitle('Project settings')
  const { data, error, isPending } = useQuery(codebookQuery)
  const isSlow = useDelayed(isPending, 400)
  if (data) return <CodebookEditor document={data} />
  return (
    <ProjectFrame actions={null}>
      {error && (
        <Bar tone="red" isAlert>
          The codebook could not be read: {error.message}
        </Bar>
      )}
      {!error && isSlow && <p className={styles.quiet}>Reading the codebook…</p>}
    </ProjectFrame>
  )
}
