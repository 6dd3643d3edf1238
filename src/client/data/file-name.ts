/** The file name of a `Content-Disposition` header, its UTF-8 form first; null when it has none. */
export function readFileName(header: string | null): string | null {
  if (header === null) return null
  const encoded = /filename\*=UTF-8''([^;\s]+)/iu.exec(header)?.[1]
  if (encoded !== undefined) {
    const name = decode(encoded)
    if (name !== null) return name
  }
  return /filename="([^"]+)"/iu.exec(header)?.[1] ?? /filename=([^;\s"]+)/iu.exec(header)?.[1] ?? null
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
