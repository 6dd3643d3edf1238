import { useNavigate } from '@tanstack/react-router'
import { limits } from '../../../api/limits.ts'
import { annotationEndings } from '../../data/annotation-endings.ts'
import { offerImport } from '../../data/pending-import.ts'
import { Button } from '../../ui/button.tsx'
import { chooseFiles } from '../../ui/choose-files.ts'
import { presentBytes } from '../../ui/present-bytes.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import { ImportFrame } from './import-frame.tsx'
import { startCommands } from './import-keys.ts'
import styles from './import-states.module.css'

/** Opens the file chooser for annotation files, ours and other tools’, and takes what is chosen. */
export async function chooseAnnotations(): Promise<void> {
  await offerImport(await chooseFiles({ accept: annotationEndings, multiple: true }))
}

/** The page without a file. */
export function ImportStart() {
  const navigate = useNavigate()
  const [chooseKeys] = useKeymap(startCommands).printed('choose')
  const handleChoose = () => void chooseAnnotations()
  const handleLeave = () => void navigate({ to: '/' })
  return (
    <ImportFrame list={startCommands} actions={{ choose: handleChoose, leave: handleLeave }}>
      <section className={styles.state}>
        <h1 className={styles.headline}>Import annotations</h1>
        <p>
          Drop a colleague’s .assay.json or .assay.jsonl file anywhere on this page, or choose it, up to{' '}
          {presentBytes(limits.fileBytes)}. You see what it brings before anything is imported.
        </p>
        <p>
          Files of other tools come in too, such as brat’s .ann with its .txt, W3C Web Annotations,
          Hypothesis, Label Studio, doccano, Prodigy, UIMA CAS and CSV. Drop those that belong together at
          once.
        </p>
        <div className={styles.buttons}>
          <Button variant="ink" keys={chooseKeys} onPress={handleChoose}>
            Choose files
          </Button>
          <Button keys="Esc" onPress={handleLeave}>
            Back to the library
          </Button>
        </div>
      </section>
    </ImportFrame>
  )
}
