import { useEffect, useEffectEvent, useRef, useState } from 'react'

/**
 * What is typed in a field until it is stored: `text` is what the field shows. `store` answers why it is refused, and
 * then what was typed stays; it is called when the field is left and when the page goes away.
 */
export function useTyped(stored: string, store: (text: string) => string | null) {
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const latest = useRef<string | null>(null)

  function type(text: string) {
    latest.current = text
    setTyped(text)
    setRefusal(null)
  }
  function forget() {
    latest.current = null
    setTyped(null)
    setRefusal(null)
  }
  /** False when what was typed was refused. */
  function save(): boolean {
    const text = latest.current
    const why = text === null || text === stored ? null : store(text)
    if (why === null) forget()
    else setRefusal(why)
    return why === null
  }
  const saveNow = useEffectEvent(() => {
    if (latest.current !== null && latest.current !== stored) store(latest.current)
  })
  useEffect(() => {
    const handleLeave = () => saveNow()
    window.addEventListener('pagehide', handleLeave)
    return () => {
      window.removeEventListener('pagehide', handleLeave)
      handleLeave()
    }
  }, [])
  return { text: typed ?? stored, isTyped: typed !== null, refusal, type, forget, save }
}
