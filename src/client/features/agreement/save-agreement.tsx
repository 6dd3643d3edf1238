import { Button } from '../../ui/button.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import type { AgreementCommand } from './agreement-keys.ts'
import styles from './agreement-page.module.css'
import type { AgreementFile } from './agreement-questions.ts'

const ways = [
  { kind: 'csv', command: 'export', label: 'Save CSV' },
  { kind: 'json', command: 'json', label: 'Save JSON' },
  { kind: 'html', command: 'report', label: 'Save report, HTML' },
  { kind: 'markdown', command: 'markdown', label: 'Save report, Markdown' },
] as const

interface SaveAgreementProps {
  readonly keymap: Keymap<AgreementCommand>
  readonly onSave: (kind: AgreementFile) => void
}

/** The figures as files, and the curator's report: agreement, disputed cases, decisions. */
export function SaveAgreement({ keymap, onSave }: SaveAgreementProps) {
  return (
    <section aria-label="Save">
      <h2 className={styles.section}>Save</h2>
      <p className={styles.told}>
        CSV and JSON hold the figures, the JSON as <code>assay agree --json</code> prints them. The report
        adds the types compared, the disputed cases and the decisions of each consensus.
      </p>
      <div className={styles.row}>
        {ways.map(({ kind, command, label }) => (
          <Button key={kind} keys={keymap.printed(command)[0]} onPress={() => onSave(kind)}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  )
}
