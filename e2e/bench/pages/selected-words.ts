/** What is selected of the article. Offsets are UTF-16 units of its text. */
export interface SelectedWords {
  readonly quote: string
  readonly start: number
  readonly range: Range
}

/**
 * Follows the selection as the peers' own handlers do, so that what is selected is known, range and offsets, before
 * it becomes an annotation. Answers how to read it.
 */
export function followSelection(article: HTMLElement): () => SelectedWords | null {
  let selected: SelectedWords | null = null
  document.addEventListener('selectionchange', () => {
    selected = readSelection(article)
  })
  return () => selected
}

function readSelection(article: HTMLElement): SelectedWords | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || !article.contains(selection.anchorNode)) return null
  const range = selection.getRangeAt(0).cloneRange()
  const before = document.createRange()
  before.selectNodeContents(article)
  before.setEnd(range.startContainer, range.startOffset)
  return { quote: range.toString(), start: before.toString().length, range }
}
