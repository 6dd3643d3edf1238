import { useEffect } from 'react'
import type { ConvertReport } from '../../../../formats/convert-options.ts'
import { Bar } from '../../../ui/bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { plural } from '../../../ui/plural.ts'
import { presentCount } from '../../../ui/present-count.ts'
import { announce } from '../../../ui/toasts.ts'
import { useKeymap } from '../../../ui/use-keymap.ts'
import { ImportFrame } from '../import-frame.tsx'
import { faultyCommands } from '../import-keys.ts'
import { ImportProblems } from '../import-problems.tsx'
import styles from '../import-states.module.css'
import { ConversionFacts } from './conversion-facts.tsx'

interface FaultyViewProps {
  readonly name: string
  readonly report: ConvertReport
  /** Goes on with what fits; left out where nothing does. */
  readonly onRest?: () => void
  readonly onBack: () => void
}

/** Annotations that cannot become claims, each with its place, before anything of their file is imported. */
export function FaultyView({ name, report, onRest, onBack }: FaultyViewProps) {
  const { problems, out } = report
  const list = onRest ? faultyCommands.some : faultyCommands.none
  const [applyKeys] = useKeymap(list).printed('apply')
  const headline =
    problems.length === 0 ? `Nothing of ${name} is left` : `${plural(problems.length, 'problem')} in ${name}`
  useEffect(() => announce(headline), [headline])
  return (
    <ImportFrame
      list={list}
      actions={{ leave: onBack, ...(onRest && { apply: onRest }) }}
      hasHints
      title={name}
    >
      <section className={styles.state}>
        <h1 className={styles.headline}>{headline}</h1>
        <Bar tone="red" isAlert>
          <b>
            {out === 0
              ? 'No annotation can come in.'
              : `${presentCount(out)} of ${plural(report.in, 'annotation')} can come in.`}
          </b>{' '}
          Nothing is imported yet; the library is as it was.
        </Bar>
        <ConversionFacts report={report} />
        <ImportProblems problems={problems} />
        <div className={styles.buttons}>
          {onRest && (
            <Button variant="ink" keys={applyKeys} onPress={onRest}>
              Go on with the rest
            </Button>
          )}
          <Button keys="Esc" onPress={onBack}>
            Back to the labels
          </Button>
        </div>
      </section>
    </ImportFrame>
  )
}
