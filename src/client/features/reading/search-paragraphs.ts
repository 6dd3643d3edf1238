import type { Reader } from '../../../text/reader.ts'
import { createBest } from '../../ui/best.ts'
import { excerpt, fitText } from '../../ui/find-text.ts'
import { fold } from '../../ui/fold.ts'
import { isolate } from '../../ui/isolate.ts'
import type { Search } from '../../ui/palette-search.ts'
import type { OpenArticle } from './open-article.ts'
import { showParagraph } from './scroll-to-claim.ts'

const most = 6
/** Paragraphs looked at before it is asked whether there is time for more. */
const atOnce = 20

/** Folded paragraphs, as far as they were looked at: a text never changes. */
const foldedTexts = new WeakMap<Reader, string[]>()

/** Leads to the paragraphs of an article by their words. */
export function searchParagraphs(open: OpenArticle): Search {
  const { reader } = open
  return function* search(wanted) {
    if (wanted.words.length === 0) return []
    const best = createBest<number>(most)
    for (const index of reader.paragraphs.keys()) {
      if (index % atOnce === atOnce - 1) yield
      const fit = fitText(foldedTextOf(reader, index), wanted)
      if (fit !== null) best.add(fit, index)
      if (best.isFull()) break
    }
    const found = best.list()
    const entries = found.map(({ thing: index }) => ({
      id: `paragraph ${index}`,
      words: excerpt(textOf(reader, index), wanted),
      sign: '¶',
      end: `¶ ${index + 1}`,
      spoken: `Paragraph ${index + 1}: ${isolate(excerpt(textOf(reader, index), wanted).text)}`,
      isText: true as const,
      onRun: () => showParagraph(open, index),
    }))
    return [{ title: 'Text', fit: found[0]?.fit ?? 2, entries }]
  }
}

function textOf({ paragraphs, points }: Reader, index: number): string {
  const paragraph = paragraphs[index]
  return paragraph ? points.slice(paragraph.start, paragraph.end) : ''
}

function foldedTextOf(reader: Reader, index: number): string {
  const folded = foldedTexts.get(reader) ?? []
  foldedTexts.set(reader, folded)
  const known = folded[index]
  if (known !== undefined) return known
  const text = fold(textOf(reader, index))
  folded[index] = text
  return text
}
