// The peer as its users set it up: text in the page, an annotator over it, annotations given as JSON.
import { createTextAnnotator, Origin, type TextAnnotation } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import { fetchClaims, fetchText, type HarnessClaim, mountArticle } from './mount-article.ts'

const renderer = new URL(location.href).searchParams.get('renderer') === 'css' ? 'CSS_HIGHLIGHTS' : 'SPANS'
const [text, claims] = await Promise.all([fetchText(), fetchClaims()])
const article = mountArticle(text)
const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(article, { renderer })
const annotations = claims.map(claim => presentClaim(claim, text))
// In this version `setAnnotations` makes no ranges, and without ranges the CSS renderer throws. Its store's own
// method makes them, once, and is the faster of the two ways that are left. As `setAnnotations` does, it says that
// they come from elsewhere: as acts of the user's own they break the undo stack.
if (renderer === 'SPANS') annotator.setAnnotations(annotations)
else annotator.state.store.bulkAddAnnotations(annotations, true, Origin.REMOTE)
document.addEventListener('selectionchange', handleSelection)
document.addEventListener('keydown', handleKey)

/** A claim as the peer's own format has it. What its types ask for beyond that, the range, it makes itself. */
function presentClaim(claim: HarnessClaim, from: string): TextAnnotation {
  const selector = { quote: from.slice(claim.start, claim.end), start: claim.start, end: claim.end }
  return {
    id: claim.id,
    bodies: [{ id: `${claim.id}-type`, annotation: claim.id, purpose: 'classifying', value: claim.type }],
    target: { annotation: claim.id, selector: [selector as TextAnnotation['target']['selector'][number]] },
  }
}

/** As the peer's own selection handler: what is selected is known, range and offsets, before it becomes an annotation. */
let selected: { quote: string; start: number; range: Range } | null = null

function handleSelection(): void {
  const selection = document.getSelection()
  selected = null
  if (!selection || selection.isCollapsed) return
  const range = selection.getRangeAt(0).cloneRange()
  const before = document.createRange()
  before.selectNodeContents(article)
  before.setEnd(range.startContainer, range.startOffset)
  selected = { quote: range.toString(), start: before.toString().length, range }
}

/** `f` marks the selection, Delete takes the peer's selected annotations away. */
function handleKey(event: KeyboardEvent): void {
  if (event.key === 'Delete') {
    for (const each of annotator.getSelected()) annotator.removeAnnotation(each.id)
  }
  if (event.key !== 'f' || !selected) return
  const { quote, start, range } = selected
  const id = `added-${crypto.randomUUID()}`
  annotator.addAnnotation({
    id,
    bodies: [{ id: `${id}-type`, annotation: id, purpose: 'classifying', value: 'forecast' }],
    target: { annotation: id, selector: [{ quote, start, end: start + quote.length, range }] },
  })
  document.getSelection()?.removeAllRanges()
}
