import { useId } from 'react'
import { applyLikelihoodScale, findLikelihoodScale } from '../../../core/apply-likelihood-scale.ts'
import type { Codebook } from '../../../core/codebook.ts'
import { likelihoodScales } from '../../../core/likelihood-scales.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { useEditing } from './editing.ts'
import styles from './project-page.module.css'
import type { RefusedCodebook, useImportCodebook } from './use-import-codebook.ts'

interface CodebookToolsProps {
  readonly files: ReturnType<typeof useImportCodebook>
  readonly importKeys: string | undefined
  readonly exportKeys: string | undefined
}

/** Export, import, and the scale that likelihoods are told by. */
export function CodebookTools({ files, importKeys, exportKeys }: CodebookToolsProps) {
  return (
    <>
      <div className={styles.tools}>
        <Button keys={importKeys} onPress={() => void files.choose()}>
          Import a codebook
        </Button>
        <Button keys={exportKeys} onPress={files.export}>
          Export the codebook
        </Button>
        <ScaleChoice />
      </div>
      {files.refused && <RefusedFile {...files.refused} />}
      {files.error && (
        <Bar tone="red" isAlert>
          {files.error.message}
        </Bar>
      )}
    </>
  )
}

function ScaleChoice() {
  const id = useId()
  const { codebook, change } = useEditing()
  const known = codebook as unknown as Codebook
  const chosen = findLikelihoodScale(known)
  return (
    <div className={styles.scale}>
      <label htmlFor={id}>Likelihood by</label>
      <select
        id={id}
        className={styles.select}
        value={chosen?.name ?? ''}
        onChange={({ currentTarget }) => {
          const scale = likelihoodScales.find(({ name }) => name === currentTarget.value)
          if (scale) change([], applyLikelihoodScale(known, scale))
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

function RefusedFile({ file, problems }: RefusedCodebook) {
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
