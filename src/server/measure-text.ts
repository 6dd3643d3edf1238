import { setImmediate as nextTurn } from 'node:timers/promises'
import { createReader } from '../text/reader.ts'
import { countWords } from '../text/words.ts'
import type { StoredText } from './db/store.ts'
import { hash } from './hash.ts'

/** Paragraphs whose words are counted before other requests get a turn. */
const turnLength = 50

/** A text with its hash and its measures, words counted by the rules of its language. */
export async function measureText(text: string, language: string | undefined): Promise<StoredText> {
  const reader = createReader(text, language)
  let words = 0
  for (let start = 0; start < reader.paragraphs.length; start += turnLength) {
    words += countWords({ ...reader, paragraphs: reader.paragraphs.slice(start, start + turnLength) })
    await nextTurn()
  }
  return { sha256: hash(text), text, length: reader.points.length, words }
}
