import { Link } from '@tanstack/react-router'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import styles from './file-progress.module.css'
import { clearFileQueue, type QueuedFile, useFileQueue } from './file-queue.ts'

/** How far several files have come, and what became of each; stays until it is closed. */
export function FileProgress() {
  const files = useFileQueue(queue => queue.files)
  if (files.length === 0) return null
  const left = files.filter(({ status }) => status === 'waiting' || status === 'adding').length
  return (
    <section className={styles.box} aria-label="Files being added">
      <div className={styles.head}>
        <p role="status">
          <b>{summarise(files, left)}</b>
        </p>
        {left === 0 && <Button onPress={clearFileQueue}>Close</Button>}
      </div>
      {left > 0 && (
        <progress
          className={styles.progress}
          aria-label="Files done"
          max={files.length}
          value={files.length - left}
        />
      )}
      <ul className={styles.list}>
        {files.map(file => (
          <li key={file.id} className={styles.file} data-status={file.status}>
            <span className={styles.name}>{file.name}</span>
            <span>
              <Outcome file={file} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ file }: { readonly file: QueuedFile }) {
  if (file.status === 'refused') return <>Not added. {file.message}</>
  if (file.status === 'waiting') return 'Waiting'
  if (file.status === 'adding' || file.article === undefined) return 'Adding…'
  return (
    <>
      {file.status === 'here' ? 'This text is already here: ' : 'Added: '}
      <Link to="/articles/$articleId" params={{ articleId: file.article }}>
        open it
      </Link>
    </>
  )
}

function summarise(files: readonly QueuedFile[], left: number): string {
  if (left > 0) return `Adding ${plural(files.length, 'file')}, ${left} to go`
  const count = (status: QueuedFile['status']) => files.filter(file => file.status === status).length
  const parts = [
    count('added') > 0 && `${count('added')} added`,
    count('here') > 0 && `${count('here')} already here`,
    count('refused') > 0 && `${count('refused')} not added`,
  ].filter(part => part !== false)
  return `${plural(files.length, 'file')}: ${parts.join(', ')}`
}
