import { type OfferedFiles, withdrawImport } from '../../../data/pending-import.ts'
import { ImportReading } from '../import-reading.tsx'
import { ImportRefused } from '../import-refused.tsx'
import { OwnImport } from '../own-import.tsx'
import type { ForeignSummary } from './conversion.ts'
import { ConvertingView } from './converting-view.tsx'
import { FaultyView } from './faulty-view.tsx'
import { LabelStep } from './label-step.tsx'
import { presentFiles } from './present-files.ts'
import { useConversion } from './use-conversion.ts'
import type { ConvertCalls } from './use-foreign-reading.ts'
import { type Surroundings, useSurroundings } from './use-surroundings.ts'

interface ForeignChoiceProps {
  readonly offered: OfferedFiles
  readonly left: number
  readonly summary: ForeignSummary
  readonly calls: ConvertCalls
}

/** Files that were read: what their labels stand for, then what came of them. */
export function ForeignChoice(props: ForeignChoiceProps) {
  const { offered, left } = props
  const surroundings = useSurroundings(offered.id)
  const name = presentFiles(offered.files)
  if (surroundings.data) return <Choosing {...props} surroundings={surroundings.data} />
  if (surroundings.error) {
    return (
      <ImportRefused
        fileName={name}
        message={surroundings.error.message}
        left={left}
        onDone={() => withdrawImport(offered.id)}
        onRetry={() => void surroundings.refetch()}
      />
    )
  }
  return <ImportReading title={`Reading ${name}`}>Nothing is imported yet.</ImportReading>
}

function Choosing(props: ForeignChoiceProps & { readonly surroundings: Surroundings }) {
  const { offered, left, summary, calls, surroundings } = props
  const { id, files } = offered
  const conversion = useConversion({ files, summary, calls, surroundings })
  const { stage } = conversion
  const name = presentFiles(files)
  switch (stage.kind) {
    case 'choosing':
      return (
        <LabelStep
          id={id}
          name={name}
          summary={summary}
          surroundings={surroundings}
          chosen={conversion.chosen}
          failure={stage.failure}
          onConvert={conversion.convert}
        />
      )
    case 'converting':
      return <ConvertingView name={name} progress={stage.progress} onCancel={conversion.back} />
    case 'faulty':
      return (
        <FaultyView
          name={name}
          report={stage.report}
          {...(stage.hasRest && { onRest: conversion.takeRest })}
          onBack={conversion.back}
        />
      )
    case 'made':
      return (
        <OwnImport
          offered={{ id, file: stage.file }}
          left={left}
          conversion={{ name, formatTitle: summary.formatTitle, report: stage.report }}
        />
      )
  }
}
