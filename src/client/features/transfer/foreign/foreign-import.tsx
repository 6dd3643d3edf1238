import { useNavigate } from '@tanstack/react-router'
import { type OfferedFiles, withdrawAllImports, withdrawImport } from '../../../data/pending-import.ts'
import { ImportRefused } from '../import-refused.tsx'
import { OwnImport } from '../own-import.tsx'
import { ConvertingView } from './converting-view.tsx'
import { ForeignChoice } from './foreign-choice.tsx'
import { presentFiles } from './present-files.ts'
import { useForeignReading } from './use-foreign-reading.ts'

interface ForeignImportProps {
  readonly offered: OfferedFiles
  readonly left: number
}

/** Files of another tool, from the first look to the report. A JSON file of no known format is looked at as our own. */
export function ForeignImport({ offered, left }: ForeignImportProps) {
  const { id, files } = offered
  const state = useForeignReading(files)
  const navigate = useNavigate()
  const [first, another] = files
  const name = presentFiles(files)
  if (state.kind === 'reading') {
    function handleCancel() {
      withdrawAllImports()
      void navigate({ to: '/' })
    }
    return <ConvertingView name={name} progress={state.progress} onCancel={handleCancel} />
  }
  if (state.kind === 'read') {
    return <ForeignChoice offered={offered} left={left} summary={state.summary} calls={state.calls} />
  }
  if (state.kind === 'unknown' && first && !another && /\.jsonl?$/iu.test(first.name)) {
    return <OwnImport offered={{ id, file: first }} left={left} />
  }
  const isUnknown = state.kind === 'unknown'
  return (
    <ImportRefused
      fileName={name}
      message={isUnknown ? tellUnknown(files.length, state.known) : state.message}
      problems={isUnknown ? [] : state.problems}
      left={left}
      onDone={() => withdrawImport(id)}
    />
  )
}

function tellUnknown(count: number, known: readonly string[]): string {
  const what = count === 1 ? 'This is no file' : 'These are no files'
  return `${what} of a format that Assay reads: annotation files of its own, ${known.join(', ')}.`
}
