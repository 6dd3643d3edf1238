import { zipSync } from 'fflate'
import type { WrittenFile } from '../../../../formats/foreign.ts'

/** One file to save. */
interface PackedFile {
  readonly name: string
  readonly content: string | Uint8Array<ArrayBuffer>
  readonly type: string
}

/** The first time that an archive can hold: no clock, so that the same files give the same bytes. */
const noTime = new Date(1980, 0, 1)

/** One file as it is, several as an archive of the name `stem`; null for none. */
export function packFiles(files: readonly WrittenFile[], stem: string): PackedFile | null {
  const [only, another] = files
  if (!only) return null
  if (!another) return { ...only, type: typeOf(only.name) }
  const encoder = new TextEncoder()
  const entries = Object.fromEntries(files.map(({ name, content }) => [name, encoder.encode(content)]))
  return { name: `${stem}.zip`, content: zipSync(entries, { mtime: noTime }), type: 'application/zip' }
}

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  md: 'text/markdown',
  txt: 'text/plain',
  jsonld: 'application/ld+json',
}

function typeOf(name: string): string {
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}
