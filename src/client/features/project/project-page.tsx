import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { codebookOf, codebookQuery } from '../../data/queries.ts'
import { Bar } from '../../ui/bar.tsx'
import { wearTypeStyles } from '../../ui/type-styles.ts'
import { useDelayed } from '../../ui/use-delayed.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { CodebookHistory } from './codebook-history.tsx'
import { CodebookTools } from './codebook-tools.tsx'
import styles from './project-page.module.css'
import { TypeOverview } from './type-overview.tsx'

/** What holds for the whole project: the types that it tags with, and what is asked of each. */
export function ProjectPage() {
  usePageTitle('Project settings')
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Link to="/" className={styles.word}>
          Assay
        </Link>
        <nav aria-label="Main">
          <Link to="/" className={styles.link}>
            Library
          </Link>
        </nav>
      </header>
      <main id="main" className={styles.main}>
        <h1 className={styles.headline}>Project settings</h1>
        <CodebookSection />
      </main>
    </div>
  )
}

function CodebookSection() {
  const { data, error, isPending } = useQuery(codebookQuery)
  const isSlow = useDelayed(isPending, 400)
  useEffect(() => {
    if (data) wearTypeStyles(codebookOf(data).types)
  }, [data])
  if (error) {
    return (
      <Bar tone="red" isAlert>
        The codebook could not be read: {error.message}
      </Bar>
    )
  }
  if (!data) return isSlow ? <p className={styles.quiet}>Reading the codebook…</p> : null
  return (
    <section aria-labelledby="codebook-heading">
      <h2 id="codebook-heading" className={styles.heading}>
        Codebook
      </h2>
      <CodebookTools document={data} />
      <div className={styles.types}>
        {codebookOf(data).types.map(type => (
          <TypeOverview key={type.name} type={type} />
        ))}
      </div>
      <CodebookHistory document={data} />
    </section>
  )
}
