import type { RecordKind, Records } from '../../core/edit.ts'

/** A stored body as the record that it was when it was checked and written. */
export function parseRecord<K extends RecordKind>(_kind: K, body: string): Records[K] {
  return JSON.parse(body) as Records[K]
}
