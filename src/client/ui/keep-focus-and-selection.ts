import { isTypingPlace } from './key-place.ts'

/** Remembers what has the focus and what is selected; call what it answers to give both back. */
export function keepFocusAndSelection(): () => void {
  const focused = document.activeElement
  const selection = document.getSelection()
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {}
  return () => {
    if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true })
    // A field keeps its own selection, which is not one of nodes.
    if (isTypingPlace(focused) || !anchorNode?.isConnected || !focusNode?.isConnected) return
    selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
  }
}
