import { useId, useState } from 'react'
import { lazyPart } from './lazy-part.tsx'
import { presentInitials } from './present-initials.ts'
import styles from './profile-button.module.css'

const SettingsChoices = lazyPart(async () => (await import('./settings-choices.tsx')).SettingsChoices)

interface ProfileButtonProps {
  readonly name: string
  /** Shows the keys of the page, where they can be changed. */
  readonly onKeys: () => void
}

/** The round button at the top right: whose Assay this is, and how it looks and listens in this browser. */
export function ProfileButton({ name, onKeys }: ProfileButtonProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.button}
        popoverTarget={id}
        aria-label={`${name}: settings`}
        title={name}
      >
        <span aria-hidden="true">{presentInitials(name)}</span>
      </button>
      <div
        id={id}
        popover="auto"
        className={styles.panel}
        role="dialog"
        aria-label="Settings"
        data-settings
        tabIndex={-1}
        onToggle={({ newState, currentTarget }) => {
          setIsOpen(newState === 'open')
          // From in here the keys of the page rest, and Esc closes.
          if (newState === 'open') currentTarget.focus()
        }}
      >
        <p className={styles.name}>{name}</p>
        {isOpen && (
          <SettingsChoices
            onKeys={() => {
              document.getElementById(id)?.hidePopover()
              onKeys()
            }}
          />
        )}
        <a className={styles.link} href="/project">
          Project settings
        </a>
        <a className={styles.option} href="/speakers">
          Speakers
        </a>
      </div>
    </>
  )
}

/** Opens what the button opens, from anywhere on its page. */
export function openSettings(): void {
  document.querySelector<HTMLElement>('[data-settings]')?.showPopover()
}
