import type { Layer } from './layer.ts'

/** Under this key an annotator's layer carries what they note on the article as a whole, in Markdown. */
const key = 'x-assay-note'

/** The annotator's note on the article; empty where there is none. */
export function articleNoteOf(layer: Layer | null): string {
  const note = layer?.extensions?.[key]
  return typeof note === 'string' ? note : ''
}

/** The layer with this note on the article in place of the one it has; an empty one leaves no trace. */
export function withArticleNote(layer: Layer, note: string): Layer {
  if (articleNoteOf(layer) === note) return layer
  const { extensions = {}, ...bare } = layer
  const { [key]: _, ...others } = extensions
  const next = note === '' ? others : { ...others, [key]: note }
  return Object.keys(next).length === 0 ? bare : { ...bare, extensions: next }
}
