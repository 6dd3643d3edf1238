import { useNavigate } from '@tanstack/react-router'
import type { FileProblem } from '../../../formats/foreign.ts'
import { withdrawAllImports } from '../../data/pending-import.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import { ImportFrame } from './import-frame.tsx'
import { startCommands } from './import-keys.ts'
import { ImportProblems } from './import-problems.tsx'
import { chooseAnnotations } from './import-start.tsx'
import styles from './import-states.module.css'

interface ImportRefusedProps {
  readonly fileName: string
  /** What is said where no place is at fault. */
  readonly message: string
  readonly problems?: readonly FileProblem[]
  /** Left out where trying the same file again cannot help. */
  readonly onRetry?: () => void
  /** More files wait after this one. */
  readonly left: number
  readonly onDone: () => void
}

/** A file that was not taken: why, each place at fault, and that nothing was imported. */
export function ImportRefused(props: ImportRefusedProps) {
  const { fileName, message, problems = [], onRetry, left, onDone } = props
  const navigate = useNavigate()
  function handleLeave() {
    withdrawAllImports()
    void navigate({ to: '/' })
  }
  function handleChoose() {
    onDone()
    void chooseAnnotations()
  }
  const [chooseKeys] = useKeymap(startCommands).printed('choose')
  return (
    <ImportFrame list={startCommands} actions={{ choose: handleChoose, leave: handleLeave }}>
      <section className={styles.state}>
        <h1 className={styles.headline}>{fileName} was not imported</h1>
        <Bar tone="red" isAlert>
          <b>{problems.length > 0 ? `${plural(problems.length, 'problem')} in the file.` : message}</b>{' '}
          Nothing was imported; the library is as it was.
        </Bar>
        <ImportProblems problems={problems} />
        <div className={styles.buttons}>
          {onRetry && (
            <Button variant="ink" onPress={onRetry}>
              Try again
            </Button>
          )}
          {left > 0 && (
            <Button variant="ink" onPress={onDone}>
              Next file
            </Button>
          )}
          <Button keys={chooseKeys} onPress={handleChoose}>
            Choose another file
          </Button>
          <Button keys="Esc" onPress={handleLeave}>
            Back to the library
          </Button>
        </div>
      </section>
    </ImportFrame>
  )
}
