import { useEffect, useRef, useState } from 'react'

/**
 * Whether a field counts as being in: from when it gets the focus until it has lost it and the button of the mouse is
 * up again. What stands under a pressed button would else move away before the click is one.
 */
export function useHere(onLeave: () => void) {
  const [isHere, setIsHere] = useState(false)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  function leave() {
    setIsHere(false)
    onLeave()
  }
  return {
    isHere,
    enter() {
      stop.current?.()
      setIsHere(true)
    },
    leave() {
      stop.current?.()
      if (isPressed) stop.current = afterPress(leave)
      else leave()
    },
  }
}

let isPressed = false

/** Keeps note of whether a button or finger is down, until the answered function is called. */
export function watchPresses(): () => void {
  const handle = (event: Event) => {
    isPressed = event.type === 'pointerdown'
  }
  const types = ['pointerdown', 'pointerup', 'pointercancel'] as const
  for (const type of types) document.addEventListener(type, handle, true)
  return () => {
    isPressed = false
    for (const type of types) document.removeEventListener(type, handle, true)
  }
}

/** Acts once the button is up and the click was made; the answered function calls that off. */
function afterPress(act: () => void): () => void {
  const off = new AbortController()
  const handleUp = () => {
    const timer = setTimeout(() => {
      off.abort()
      act()
    })
    off.signal.addEventListener('abort', () => clearTimeout(timer))
  }
  const options = { once: true, signal: off.signal }
  document.addEventListener('pointerup', handleUp, options)
  document.addEventListener('pointercancel', handleUp, options)
  return () => off.abort()
}
