import { useId } from 'react'
import type { Article } from '../../../../core/article.ts'
import { Button } from '../../../ui/button.tsx'
import { chooseFiles } from '../../../ui/choose-files.ts'
import { plural } from '../../../ui/plural.ts'
import type { TextlessDocument } from './conversion.ts'
import styles from './label-row.module.css'
import type { TextChoice } from './text-choices.ts'

interface TextRowProps {
  readonly document: TextlessDocument
  readonly articles: readonly Article[]
  /** Undefined while nothing is chosen. */
  readonly choice: TextChoice | undefined
  readonly onChoose: (choice: TextChoice) => void
}

/** A document whose file only points at its text: the article of the library it belongs to, or its text as a file. */
export function TextRow({ document, articles, choice, onChoose }: TextRowProps) {
  const id = useId()
  async function handleFile() {
    const [file] = await chooseFiles({ accept: '.txt,.text,.md,text/plain', multiple: false })
    if (file) onChoose({ kind: 'file', file })
  }
  function handleSelect(value: string) {
    const article = articles.find(each => each.id === value)
    if (article) onChoose({ kind: 'article', article })
    else if (value === leftOut) onChoose({ kind: 'left-out' })
  }
  return (
    <section className={styles.row} data-text={document.index} aria-labelledby={`${id}name`}>
      <div className={styles.label}>
        <b id={`${id}name`} className={styles.name}>
          Text of {plural(document.annotations, 'annotation')}
        </b>
        <span className={styles.count} data-pressing={choice === undefined || undefined}>
          Not in the file{choice === undefined && ', needs you'}
        </span>
      </div>
      <p className={styles.samples} dir="auto">
        {document.title}
      </p>
      <div className={styles.source}>
        <select
          className={styles.select}
          aria-label={`Text of ${document.title}`}
          value={sourceOf(choice)}
          onChange={({ currentTarget }) => handleSelect(currentTarget.value)}
        >
          {choice === undefined && <option value="">Choose its article</option>}
          {choice?.kind === 'file' && <option value={given}>{choice.file.name}</option>}
          {articles.map(article => (
            <option key={article.id} value={article.id}>
              {article.title}
            </option>
          ))}
          <option value={leftOut}>Leave it out</option>
        </select>
        <Button onPress={() => void handleFile()}>Add its .txt</Button>
      </div>
    </section>
  )
}

const leftOut = 'left-out'
const given = 'given'

function sourceOf(choice: TextChoice | undefined): string {
  if (choice === undefined) return ''
  if (choice.kind === 'article') return choice.article.id
  return choice.kind === 'file' ? given : leftOut
}
