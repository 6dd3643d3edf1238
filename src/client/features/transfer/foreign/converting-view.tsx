import { ImportReading } from '../import-reading.tsx'
import type { ConvertProgress } from './conversion.ts'

interface ConvertingViewProps {
  readonly name: string
  readonly progress: ConvertProgress | null
  readonly onCancel: () => void
}

const steps = {
  reading: 'Reading the file.',
  placing: 'Finding the places of the annotations in the text.',
  writing: 'Making an annotation file of it.',
} as const

/** How far other tools' files have come, and the way to stop. */
export function ConvertingView({ name, progress, onCancel }: ConvertingViewProps) {
  const { step, done, of } = progress ?? { step: 'reading', done: 0, of: null }
  return (
    <ImportReading
      title={step === 'reading' ? `Reading ${name}` : `Converting ${name}`}
      progress={of === null ? null : { done, of }}
      onCancel={onCancel}
    >
      {steps[step]} Nothing is imported yet.
    </ImportReading>
  )
}
