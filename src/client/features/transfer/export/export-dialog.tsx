import { type FormEvent, useEffect, useRef } from 'react'
import type { ExportRequest } from '../../../data/export-request.ts'
import { Bar } from '../../../ui/bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { plural } from '../../../ui/plural.ts'
import { useDelayed } from '../../../ui/use-delayed.ts'
import styles from './export-dialog.module.css'
import type { OpenedExport } from './export-questions.ts'
import { useExport } from './use-export.ts'

interface ExportDialogProps {
  readonly request: ExportRequest
  readonly onClose: () => void
}

/** The choice of a format, with what it cannot hold of these very claims, before anything is saved. */
export function ExportDialog({ request, onClose }: ExportDialogProps) {
  const { state, format, losses, choose, save } = useExport(request)
  const formRef = useRef<HTMLFormElement>(null)
  const isOpen = state.kind === 'open'
  const isSlow = useDelayed(state.kind === 'loading')
  useEffect(() => {
    if (isOpen) formRef.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [isOpen])
  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void save(onClose)
  }
  return (
    <Dialog title={`Export ${request.what}`} onClose={onClose} size="wide">
      <form ref={formRef} className={styles.form} onSubmit={handleSubmit}>
        {state.kind === 'loading' && (
          <p className={styles.waiting} role="status">
            {isSlow && 'Reading what is to be exported…'}
          </p>
        )}
        {state.kind === 'failed' && (
          <Bar tone="red" isAlert>
            <b>Nothing was saved.</b> {state.reason}
          </Bar>
        )}
        {isOpen && (
          <div className={styles.columns}>
            <Choice
              legend="Format"
              options={state.opened.formats.map(({ id, title }) => [id, title])}
              chosen={format}
              onChoose={choose}
            />
            <Losses opened={state.opened} losses={losses} />
          </div>
        )}
        <div className={styles.buttons}>
          <Button keys="Esc" onPress={onClose}>
            Cancel
          </Button>
          {state.kind !== 'failed' && (
            <Button variant="ink" type="submit" keys="Enter" isDisabled={!isOpen || losses === null}>
              Save
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

interface LossesProps {
  readonly opened: OpenedExport
  readonly losses: readonly string[] | null
}

function Losses({ opened: { articles, claims }, losses }: LossesProps) {
  const isSlow = useDelayed(losses === null)
  const of = `${plural(claims, 'claim')}${articles > 1 ? ` in ${plural(articles, 'article')}` : ''}`
  return (
    <section className={styles.losses} aria-label="What it loses" aria-live="polite">
      <h3 className={styles.heading}>What it loses of {of}</h3>
      {losses === null && isSlow && <p>Looking at what it can hold…</p>}
      {losses?.length === 0 && <p>Nothing is lost.</p>}
      {losses !== null && losses.length > 0 && (
        <ul className={styles.list}>
          {losses.map(loss => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
