/** True on a Mac, an iPhone or an iPad, where ⌘ takes the place of Ctrl. */
export function isApple(platform: string = navigator.platform): boolean {
  return /^(Mac|iP)/.test(platform)
}

/** True when the event holds the key that commands are made with here: ⌘ on a Mac, else Ctrl. */
export function hasCommandKey(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return isApple() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
}
