const allowed = new Set(['http:', 'https:', 'mailto:'])

/** The address of a link if it leads to the web or to a mailbox, as the browser reads it; null for any other. */
export function safeAddress(typed: string): string | null {
  try {
    const url = new URL(typed)
    return allowed.has(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
