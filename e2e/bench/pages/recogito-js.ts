// The older peer as its users set it up without its editor: text in the page, annotations as W3C JSON, each type in
// its colour by the formatter, and what happens at a choice left to the page.
import { Recogito, type WebAnnotation } from '@recogito/recogito-js'
import '@recogito/recogito-js/dist/recogito.min.css'
import { fetchClaims, fetchText, mountArticle } from './mount-article.ts'
import './recogito-js.css'
import { followSelection } from './selected-words.ts'

const [text, claims] = await Promise.all([fetchText(), fetchClaims()])
const article = mountArticle(text)
const recogito = new Recogito({
  content: article,
  mode: 'pre',
  disableEditor: true,
  formatter: annotation => typeOf(annotation.underlying),
})
recogito.setAnnotations(
  claims.map(({ id, type, start, end }) =>
    createAnnotation({ id, type, start, quote: text.slice(start, end) }),
  ),
)
const readSelected = followSelection(article)
let chosen: WebAnnotation | null = null
recogito.on('selectAnnotation', annotation => choose(annotation))
document.addEventListener('keydown', handleKey)

interface Parts {
  readonly id: string
  readonly type: string
  readonly start: number
  readonly quote: string
}

function createAnnotation({ id, type, start, quote }: Parts): WebAnnotation {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    body: [{ type: 'TextualBody', purpose: 'classifying', value: type }],
    target: {
      selector: [
        { type: 'TextQuoteSelector', exact: quote },
        { type: 'TextPositionSelector', start, end: start + quote.length },
      ],
    },
  }
}

function typeOf({ body }: WebAnnotation): string {
  return body[0]?.value ?? ''
}

function choose(annotation: WebAnnotation | null): void {
  for (const each of article.querySelectorAll('.chosen')) each.classList.remove('chosen')
  chosen = annotation
  if (!annotation) return
  for (const each of article.querySelectorAll(`[data-id="${annotation.id}"]`)) each.classList.add('chosen')
}

/** `f` marks the selection; of the chosen annotation `a` changes the type, Delete takes it away. */
function handleKey(event: KeyboardEvent): void {
  if (event.key === 'f') addSelected()
  if (event.key === 'Escape') choose(null)
  if (!chosen) return
  if (event.key === 'a') {
    chosen = { ...chosen, body: chosen.body.map(body => ({ ...body, value: 'assessment' })) }
    recogito.addAnnotation(chosen)
  }
  if (event.key === 'Delete') {
    recogito.removeAnnotation(chosen)
    chosen = null
  }
}

function addSelected(): void {
  const selected = readSelected()
  if (!selected) return
  const { quote, start } = selected
  document.getSelection()?.removeAllRanges()
  recogito.addAnnotation(
    createAnnotation({ id: `added-${crypto.randomUUID()}`, type: 'forecast', start, quote }),
  )
}
