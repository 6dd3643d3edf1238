import { describe, expect, test } from 'vitest'
import { articleNoteOf, withArticleNote } from '../../core/article-note.ts'
import type { Edit } from '../../core/edit.ts'
import type { Layer } from '../../core/layer.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { giveUp, moveToLayer, rebase, settle } from './rebase.ts'

const bare = createLayer({ id: 'layer' })
const noted = (note: string, layer = bare) => withArticleNote(layer, note)
const of = (layer: Layer | null) => ({ layer, claims: [] })

function edit(id: string, before: Layer | null, after: Layer): Edit {
  return createEdit({ id, change: { layers: [{ id: after.id, before, after }] } })
}

const adds = (id: string) => ({ id, before: null, after: createClaim({ id }) })
const tags = (id: string) => createEdit({ id, change: { claims: [adds(id)] } })
const ids = (edits: readonly Edit[]) => edits.map(each => each.id)
const layersOf = (edits: readonly Edit[]) => edits.flatMap(each => each.change.layers ?? [])

describe('waiting notes on an article', () => {
  test('go on top of a layer that is as they knew it, and stay the same edits', () => {
    const waiting = [edit('1', bare, noted('a')), edit('2', noted('a'), noted('b'))]
    const { layer, edits, noteConflict } = rebase(of(bare), waiting)
    expect([articleNoteOf(layer), noteConflict]).toEqual(['b', null])
    expect(edits.map((each, at) => each === waiting[at])).toEqual([true, true])
  })

  test('are put on a layer that was changed in something else', () => {
    const returned: Layer = { ...bare, status: 'returned' }
    const { layer, edits, noteConflict } = rebase(of(returned), [edit('1', bare, noted('a'))])
    expect(noteConflict).toBeNull()
    expect(layer).toEqual(noted('a', returned))
    expect(layersOf(edits)).toEqual([{ id: 'layer', before: returned, after: noted('a', returned) }])
  })

  test('are a conflict with both versions where the note was changed elsewhere too', () => {
    const waiting = [edit('1', bare, noted('mine')), edit('2', noted('mine'), noted('mine 2'))]
    const { edits, noteConflict } = rebase(of(noted('theirs')), waiting)
    expect(noteConflict).toEqual({ yours: 'mine 2', current: 'theirs' })
    expect(edits).toEqual(waiting)
  })

  test('that say what is there already are done', () => {
    const { edits, noteConflict } = rebase(of(noted('same')), [edit('1', bare, noted('same'))])
    expect([edits, noteConflict]).toEqual([[], null])
  })

  test('settled for mine fit what is stored, and keep its status', () => {
    const theirs = noted('theirs', { ...bare, status: 'returned' })
    const waiting = [edit('1', bare, noted('mine')), edit('2', noted('mine'), noted('mine 2')), tags('c')]
    const settled = settle(of(theirs), waiting, 'yours')
    expect(ids(settled)).toEqual(['1', '2', 'c'])
    const again = rebase(of(theirs), settled)
    expect(again.noteConflict).toBeNull()
    expect(again.layer).toEqual(noted('mine 2', theirs))
    expect(layersOf(settled)[0]?.before).toEqual(theirs)
  })

  test('settled for the other go, and nothing else does', () => {
    const waiting = [edit('1', bare, noted('mine')), tags('c')]
    expect(settle(of(noted('theirs')), waiting, 'current')).toEqual([waiting[1]])
  })

  test('that are refused are given up with what was built on them', () => {
    const waiting = [edit('1', bare, noted('a')), tags('c'), edit('2', noted('a'), noted('ab'))]
    expect(ids(giveUp(of(bare), waiting, '1'))).toEqual(['c'])
  })

  test('survive a refused edit that was to make their layer, which is made with them', () => {
    const first = createEdit({
      id: '1',
      change: { layers: [{ id: 'layer', before: null, after: bare }], claims: [adds('c')] },
    })
    const left = giveUp(of(null), [first, edit('2', bare, noted('a'))], '1')
    expect(ids(left)).toEqual(['2'])
    expect(layersOf(left)).toEqual([{ id: 'layer', before: null, after: noted('a') }])
  })

  test('that were to make a layer go, and the layer is made without them', () => {
    const left = giveUp(of(null), [edit('1', null, noted('a')), tags('c')], '1')
    expect(left.map(each => each.change)).toEqual([
      { layers: [{ id: 'layer', before: null, after: bare }], claims: [adds('c')] },
    ])
  })

  test('move to the layer that was made elsewhere, and are a conflict with a note there', () => {
    const elsewhere = createLayer({ id: 'elsewhere', status: 'returned' })
    const move = (to: Layer) =>
      [edit('1', null, noted('a')), edit('2', noted('a'), noted('ab'))].map(each => moveToLayer(each, to))
    const rebased = rebase(of(elsewhere), move(elsewhere))
    expect(rebased.layer).toEqual(noted('ab', elsewhere))
    expect(rebased.noteConflict).toBeNull()
    const theirs = noted('theirs', elsewhere)
    expect(rebase(of(theirs), move(theirs)).noteConflict).toEqual({ yours: 'ab', current: 'theirs' })
  })
})
