import { expect, test } from 'vitest'
import { presentLabelHeadline } from './present-label-headline.ts'

const labels = ['a', 'b'].map(label => ({ label, count: 1, samples: [] }))

test.each([
  [2, 1, 2, 0, '2 annotations with 2 labels. 2 labels need you.'],
  [1200, 3, 1, 1, '1,200 annotations in 3 articles with 2 labels. 1 label and 1 text need you.'],
  [1, 1, 0, 1, '1 annotation with 2 labels. 1 text needs you.'],
  [2, 1, 0, 0, '2 annotations with 2 labels.'],
  [0, 2, 0, 0, 'No annotation in 2 articles.'],
])('%i annotations of %i documents, %i and %i open', (annotations, documents, open, texts, words) => {
  expect(presentLabelHeadline({ annotations, documents, labels }, { labels: open, texts })).toBe(words)
})
