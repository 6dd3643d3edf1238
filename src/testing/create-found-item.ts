import type { FoundItem } from '../formats/anchoring/anchor-records.ts'
import { createId } from './create-id.ts'
import { testLayer } from './create-layer.ts'

const places: Readonly<Record<FoundItem['status'], Partial<FoundItem>>> = {
  exact: { fragments: [{ start: 4, end: 8 }], score: 1 },
  moved: { fragments: [{ start: 9, end: 13 }], score: 1 },
  changed: { fragments: [{ start: 9, end: 13 }], score: 0.9 },
  ambiguous: {
    fragments: [],
    candidates: [
      [
        { start: 20, end: 24, exact: 'word', score: 0.9 },
        { start: 40, end: 44, exact: 'word', score: 0.8 },
      ],
    ],
    score: 0.9,
  },
  orphan: { fragments: [], candidates: [[]], score: 0 },
}

/** A forecast on code points 4 to 8 of its own text, and what became of it in another. */
export function createFoundItem(status: FoundItem['status'], fields: Partial<FoundItem> = {}): FoundItem {
  return {
    id: createId(1),
    kind: 'claim',
    type: 'forecast',
    number: 1,
    layer: testLayer,
    note: '',
    quotes: [{ exact: 'word', prefix: 'The ', suffix: '', hint: 4 }],
    status,
    score: 1,
    fragments: [],
    before: ['word'],
    missing: [],
    candidates: [],
    ...places[status],
    ...fields,
  }
}
