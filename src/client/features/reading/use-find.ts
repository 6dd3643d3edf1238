import { useState } from 'react'

interface Find {
  readonly isOpen: boolean
  /** Counts the times it was asked for: asked for again while it is open, it begins anew. */
  readonly opened: number
  readonly open: () => void
  readonly close: () => void
}

/** Whether words are being looked for. */
export function useFind(): Find {
  const [opened, setOpened] = useState(0)
  const [isOpen, setIsOpen] = useState(false)
  return {
    isOpen,
    opened,
    open: () => {
      setOpened(count => count + 1)
      setIsOpen(true)
    },
    close: () => setIsOpen(false),
  }
}
