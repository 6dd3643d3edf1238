import type { OpenArticle } from '../../src/client/features/reading/open-article.ts'
import type { PlainModel } from './plain-model.ts'

/**
 * Where the marks in the DOM are not as the model says, in words; null when all are. A paragraph in sight must have
 * its marks; one that is not may have none, but no wrong ones.
 */
export function findDifference(open: OpenArticle, model: PlainModel, desk: HTMLElement): string | null {
  const view = desk.getBoundingClientRect()
  const shown = model.claims.filter(({ type }) => !model.hidden.has(type))
  for (const [index, { start, end }] of open.reader.paragraphs.entries()) {
    const element = desk.querySelector(`[data-paragraph="${index}"]`)
    if (!element) return `paragraph ${index} is not in the DOM`
    const text = open.reader.points.slice(start, end)
    if (element.textContent !== text)
      return `paragraph ${index} reads “${element.textContent}”, not “${text}”`
    const expected = new Map<string, string>()
    const letters = [...text]
    for (const { id, type, points } of shown) {
      const words = letters.filter((_, at) => points.has(start + at)).join('')
      if (words !== '') expected.set(`${type} ${id}`, words)
    }
    const marked = readMarks(element)
    const { top, bottom } = element.getBoundingClientRect()
    const isInSight = bottom > view.top && top < view.bottom
    if (!isSame(marked, expected) && (isInSight || marked.size > 0))
      return `paragraph ${index} marks ${present(marked)}, not ${present(expected)}`
  }
  return null
}

function readMarks(paragraph: Element): Map<string, string> {
  const marks = new Map<string, string>()
  for (const mark of paragraph.querySelectorAll<HTMLElement>('mark[data-claim]')) {
    const name = `${mark.dataset['type']} ${mark.dataset['claim']}`
    marks.set(name, (marks.get(name) ?? '') + mark.textContent)
  }
  return marks
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, words]) => b.get(name) === words)
}

function present(marks: ReadonlyMap<string, string>): string {
  return JSON.stringify(Object.fromEntries(marks))
}
