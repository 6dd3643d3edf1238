import { useId, useState } from 'react'
import type { ProjectDocument } from '../../../api/project.ts'
import { applyLikelihoodScale, findLikelihoodScale } from '../../../core/apply-likelihood-scale.ts'
import type { Codebook } from '../../../core/codebook.ts'
import type { Json } from '../../../core/json.ts'
import { likelihoodScales } from '../../../core/likelihood-scales.ts'
import type { Problem } from '../../../core/problem.ts'
import { parseCodebook } from '../../../formats/parse-codebook.ts'
import { presentCodebook } from '../../../formats/present-codebook.ts'
import { saveFile } from '../../data/export.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { chooseFiles } from '../../ui/choose-files.ts'
import { announce } from '../../ui/toasts.ts'
import styles from './project-page.module.css'
import { useWriteCodebook } from './use-write-codebook.ts'

interface Refused {
  readonly file: string
  readonly problems: readonly Problem[]
}

/** Export, import, and the scale that likelihoods are told by. */
export function CodebookTools({ document }: { readonly document: ProjectDocument }) {
  const [refused, setRefused] = useState<Refused | null>(null)
  const write = useWriteCodebook(document.version)
  // What the server sent is what the parser made: it is read whole, other tools' keys too.
  const parsed = parseCodebook(JSON.stringify(document.body))
  const codebook = parsed.ok ? parsed.value : null
  const put = (next: Codebook, done: string) =>
    write.mutate(JSON.parse(presentCodebook(next)) as Json, { onSuccess: () => announce(done) })

  async function handleImport(): Promise<void> {
    const [file] = await chooseFiles({ accept: '.json,application/json', multiple: false })
    if (!file) return
    const read = parseCodebook(new Uint8Array(await file.arrayBuffer()))
    setRefused(read.ok ? null : { file: file.name, problems: read.error })
    if (read.ok) put(read.value, `Imported ${file.name}`)
  }
  function handleExport(): void {
    if (!codebook) return
    saveFile({ name: 'codebook.json', content: new Blob([presentCodebook(codebook)]) })
  }
  return (
    <>
      <div className={styles.tools}>
        <Button onPress={() => void handleImport()}>Import a codebook</Button>
        <Button onPress={handleExport}>Export the codebook</Button>
        {codebook && <ScaleChoice codebook={codebook} onChoose={next => put(next, 'Saved')} />}
      </div>
      {refused && <RefusedFile {...refused} />}
      {write.error && (
        <Bar tone="red" isAlert>
          {write.error.message}
        </Bar>
      )}
    </>
  )
}

interface ScaleChoiceProps {
  readonly codebook: Codebook
  readonly onChoose: (next: Codebook) => void
}

function ScaleChoice({ codebook, onChoose }: ScaleChoiceProps) {
  const id = useId()
  const chosen = findLikelihoodScale(codebook)
  return (
    <div className={styles.scale}>
      <label htmlFor={id}>Likelihood by</label>
      <select
        id={id}
        className={styles.select}
        value={chosen?.name ?? ''}
        onChange={({ currentTarget }) => {
          const scale = likelihoodScales.find(({ name }) => name === currentTarget.value)
          if (scale) onChoose(applyLikelihoodScale(codebook, scale))
        }}
      >
        {!chosen && <option value="">Words of its own, or none</option>}
        {likelihoodScales.map(({ name, label, source }) => (
          <option key={name} value={name} title={source}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

function RefusedFile({ file, problems }: Refused) {
  return (
    <Bar tone="red" isAlert>
      <p>{file} is no codebook that can be used. The one before stays in use.</p>
      <ol className={styles.problems} aria-label="Problems in the file">
        {problems.map(({ path, message, line }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code>
            {line !== undefined && `, line ${line}`}: {message}
          </li>
        ))}
      </ol>
    </Bar>
  )
}
