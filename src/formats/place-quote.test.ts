import { expect, test } from 'vitest'
import { indexCodePoints } from '../text/code-points.ts'
import { createQuotePlacer } from './place-quote.ts'

const text = 'Peace 😀 now. War now.\nPeace   then, and peace (never) again. Peace'

function place(exact: string, rest: { prefix?: string; suffix?: string; start?: number } = {}) {
  const quote = { exact, prefix: '', suffix: '', start: null, ...rest }
  const points = indexCodePoints(text)
  const found = createQuotePlacer(points)(quote)
  return found.kind === 'found'
    ? [found.span.start, points.slice(found.span.start, found.span.end)]
    : found.kind
}

const cases: [string, string, object, unknown][] = [
  ['once', 'War now', {}, [13, 'War now']],
  ['several, nothing to tell', 'now', {}, 'ambiguous'],
  ['several, told by what is before', 'now', { prefix: 'War ' }, [17, 'now']],
  ['several, told by what is after', 'Peace', { suffix: '   then' }, [22, 'Peace']],
  ['several, one much nearer', 'Peace', { start: 23 }, [22, 'Peace']],
  ['several, none much nearer', 'Peace', { start: 40 }, 'ambiguous'],
  ['a line end for a space', 'now. Peace', {}, [17, 'now.\nPeace']],
  ['white space of another length', 'Peace then,', {}, [22, 'Peace   then,']],
  ['signs of patterns are signs', 'peace\t(never)  again.', {}, [40, 'peace (never) again.']],
  ['nowhere', 'treaty', {}, 'missing'],
  ['nothing but white space', ' ', {}, 'missing'],
]
test.each(cases)('%s', (_, exact, rest, expected) => {
  expect(place(exact, rest)).toEqual(expected)
})
