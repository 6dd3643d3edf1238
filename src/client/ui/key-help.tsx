import { useRef } from 'react'
import { Button } from './button.tsx'
import type { Command, CommandList } from './command.ts'
import { Dialog } from './dialog.tsx'
import { KeyChangePanel } from './key-change-panel.tsx'
import styles from './key-help.module.css'
import { KeyRow } from './key-row.tsx'
import { LetterKeysSwitch } from './letter-keys-switch.tsx'
import { useKeyChange } from './use-key-change.ts'

interface KeyHelpProps {
  readonly list: CommandList
  readonly onClose: () => void
}

/** Every key that works on a page, how to change it, and the switch that turns single letters off. */
export function KeyHelp({ list, onClose }: KeyHelpProps) {
  const keys = useKeyChange(list)
  const { keymap, change } = keys
  const chosen = useRef<HTMLElement>(null)
  const groups = Map.groupBy(list.commands, command => command.group)
  const isAnyChanged = list.commands.some(keymap.isChanged)
  /** What ends with a press goes back to the row it began with. */
  function andBack(act: () => void) {
    return () => {
      act()
      chosen.current?.focus()
    }
  }
  function handlePress(chord: string) {
    if (keys.press(chord)) chosen.current?.focus()
  }
  return (
    <Dialog title="Keys on this page" size="wide" onClose={onClose}>
      <KeyChangePanel
        change={change}
        message={keys.message}
        printed={change ? keymap.printed(change.command.command) : []}
        onPress={handlePress}
        onTake={andBack(keys.take)}
        onSwap={andBack(keys.swap)}
        onAgain={() => change && keys.begin(change.command)}
        onCancel={andBack(keys.leave)}
        onLeave={keys.leave}
      />
      <div className={styles.columns}>
        {[...groups].map(([title, commands]) => (
          <section key={title} className={styles.group}>
            <h3 className={styles.title}>{title}</h3>
            <ul>
              {commands.map((command: Command) => (
                <KeyRow
                  key={command.command}
                  command={command}
                  printed={keymap.printed(command.command)}
                  isChanged={keymap.isChanged(command)}
                  isChosen={change?.command.command === command.command}
                  onChoose={button => {
                    chosen.current = button
                    keys.begin(command)
                  }}
                  onReset={() => keys.reset(command)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className={styles.foot}>
        <LetterKeysSwitch />
        <div className={styles.buttons}>
          <Button isDisabled={!isAnyChanged} onPress={keys.resetAll}>
            Reset all keys
          </Button>
          <Button onPress={onClose} keys="Esc">
            Close
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
