// The peer as its users set it up: text in the page, an annotator over it, annotations given as JSON, each type in
// its colour; or, where `way` is `ranges`, given with the DOM ranges that it would otherwise make itself.
import { createTextAnnotator, Origin, type TextAnnotation } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import { addFilterButton } from './add-filter-button.ts'
import { createRanges } from './create-ranges.ts'
import { fetchClaims, fetchText, type HarnessClaim, mountArticle } from './mount-article.ts'
import { followSelection } from './selected-words.ts'
import { typeColours } from './type-colours.ts'

const way = new URL(location.href).searchParams.get('way')
const [text, claims] = await Promise.all([fetchText(), fetchClaims()])
const article = mountArticle(text)
const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(article, {
  renderer: way === 'css' ? 'CSS_HIGHLIGHTS' : 'SPANS',
  style: (annotation, state) => ({
    fill: typeColours[typeOf(annotation)] ?? '#8e8c87',
    fillOpacity: state?.selected ? 0.55 : state?.hovered ? 0.4 : 0.2,
  }),
})
const rangeOf = way === 'ranges' ? createRanges(article) : null
const annotations = claims.map(presentClaim)
// In this version `setAnnotations` makes no ranges, and without ranges the CSS renderer throws. Its store's own
// method makes them, once, and is the faster of the two ways that are left. As `setAnnotations` does, it says that
// they come from elsewhere: as acts of the user's own they break the undo stack.
if (way === 'css') annotator.state.store.bulkAddAnnotations(annotations, true, Origin.REMOTE)
else annotator.setAnnotations(annotations)
const readSelected = followSelection(article)
document.addEventListener('keydown', handleKey)
addFilterButton(isHidden => {
  annotator.setFilter(isHidden ? annotation => typeOf(annotation) !== 'quote' : undefined)
})

/** A claim in the peer's own format. What its types ask for beyond that, the range, it makes itself if not given. */
function presentClaim({ id, type, start, end }: HarnessClaim): TextAnnotation {
  const range = rangeOf ? { range: rangeOf(start, end) } : {}
  const selector = { quote: text.slice(start, end), start, end, ...range }
  return createAnnotation(id, type, selector as TextAnnotation['target']['selector'][number])
}

function createAnnotation(
  id: string,
  type: string,
  selector: TextAnnotation['target']['selector'][number],
): TextAnnotation {
  return {
    id,
    bodies: [{ id: `${id}-type`, annotation: id, purpose: 'classifying', value: type }],
    target: { annotation: id, selector: [selector] },
  }
}

function typeOf({ bodies }: Pick<TextAnnotation, 'bodies'>): string {
  return bodies[0]?.value ?? ''
}

/** `f` marks the selection; of the peer's selected annotations `a` changes the type, Delete takes them away. */
function handleKey(event: KeyboardEvent): void {
  const isCommand = event.ctrlKey || event.metaKey
  if (event.key === 'z' && isCommand) annotator.undo()
  if (event.key === 'Escape') annotator.cancelSelected()
  if (event.key === 'f') addSelected()
  for (const each of annotator.getSelected()) {
    if (event.key === 'Delete') annotator.removeAnnotation(each.id)
    if (event.key === 'a') annotator.updateAnnotation(retype(each, 'assessment'))
  }
}

function retype(annotation: TextAnnotation, type: string): TextAnnotation {
  return { ...annotation, bodies: annotation.bodies.map(body => ({ ...body, value: type })) }
}

function addSelected(): void {
  const selected = readSelected()
  if (!selected) return
  const { quote, start, range } = selected
  const id = `added-${crypto.randomUUID()}`
  annotator.addAnnotation(
    createAnnotation(id, 'forecast', { quote, start, end: start + quote.length, range }),
  )
  document.getSelection()?.removeAllRanges()
}
