import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Key } from './key.tsx'
import styles from './key-help.module.css'
import { LetterKeysSwitch } from './letter-keys-switch.tsx'

export interface KeyGroup {
  readonly title: string
  readonly keys: readonly { readonly keys: readonly string[]; readonly label: string }[]
}

/** Every key that works on a page, with the switch that turns single letters off. */
export function KeyHelp({
  groups,
  onClose,
}: {
  readonly groups: readonly KeyGroup[]
  readonly onClose: () => void
}) {
  return (
    <Dialog title="Keys on this page" size="wide" onClose={onClose}>
      <div className={styles.columns}>
        {groups.map(group => (
          <section key={group.title} className={styles.group}>
            <h3 className={styles.title}>{group.title}</h3>
            <dl>
              {group.keys.map(({ keys, label }) => (
                <div key={label} className={styles.row}>
                  <dt className={styles.keys}>
                    {keys.map(each => (
                      <Key key={each}>{each}</Key>
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className={styles.foot}>
        <LetterKeysSwitch />
        <Button onPress={onClose} keys="Esc">
          Close
        </Button>
      </div>
    </Dialog>
  )
}
