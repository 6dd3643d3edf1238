import { type ComponentType, useEffect, useState } from 'react'
import { showToast } from './toasts.ts'

const loaders: (() => Promise<unknown>)[] = []

/** Adds to what `loadParts` loads. */
export function loadWhenIdle(load: () => Promise<unknown>): void {
  loaders.push(load)
}

/** Loads the code of everything that is there but not yet shown, so that the page does not need the server for it. */
export async function loadParts(): Promise<void> {
  // What cannot be had now is asked for again when it is wanted.
  for (const load of loaders) await load().catch(() => {})
}

/**
 * A component whose code comes when it is first shown, or in idle time before. Where it cannot be had the page goes on
 * without: a part that closes is closed, and the reader told.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  async function fetchPart(): Promise<ComponentType<Props>> {
    loaded ??= await load()
    return loaded
  }
  loadWhenIdle(fetchPart)
  return function LazyPart(props: Props) {
    const [Part, setPart] = useState(() => loaded)
    const onClose = 'onClose' in props && typeof props.onClose === 'function' ? props.onClose : null
    const [isMissing, setIsMissing] = useState(false)
    useEffect(() => {
      if (Part) return
      let isHere = true
      fetchPart().then(
        part => isHere && setPart(() => part),
        () => isHere && setIsMissing(true),
      )
      return () => {
        isHere = false
      }
    }, [Part])
    useEffect(() => {
      if (!isMissing || !onClose) return
      showToast({ message: 'This part is not loaded yet, and Assay could not be reached.', isError: true })
      onClose()
    }, [isMissing, onClose])
    return Part && <Part {...props} />
  }
}
