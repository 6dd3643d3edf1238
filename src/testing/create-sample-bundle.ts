import { readFileSync } from 'node:fs'
import type { Bundle } from '../core/bundle.ts'
import type { Attributes, Claim } from '../core/claim.ts'
import type { Id } from '../core/id.ts'
import type { Fragment } from '../core/span.ts'
import { type CodePoints, indexCodePoints } from '../text/code-points.ts'
import { createArticle } from './create-article.ts'
import { createClaim } from './create-claim.ts'
import { createPerson } from './create-person.ts'

interface Tag {
  readonly type: string
  /** Each part's beginning and end, three dots between them where the middle is left out. */
  readonly parts: readonly string[]
  readonly attributes: Attributes
  readonly note?: string
}

const speaker = 'Yuri Butusov'
const quoted = { speaker, form: 'direct', marks: 'broken', verbatim: 'translated', medium: 'social-media' }

const tags: readonly Tag[] = [
  {
    type: 'assessment',
    parts: ['The greatest drama of President...in terms of numbers'],
    attributes: { speaker, attribution: 'indirect', kind: 'capability', polarity: 'negated' },
  },
  {
    type: 'quote',
    parts: ['With money you can hire people...no people willing to fight'],
    attributes: quoted,
    note: 'The closing mark was printed as an opening one.',
  },
  {
    type: 'assessment',
    parts: ['you can’t hire people to die for your country'],
    attributes: { speaker, attribution: 'direct', kind: 'evaluation', polarity: 'negated' },
  },
  {
    type: 'assessment',
    parts: ['there are no people willing to fight'],
    attributes: {
      speaker,
      attribution: 'direct',
      kind: 'state',
      polarity: 'negated',
      confidence: 'not-stated',
    },
  },
  {
    type: 'assessment',
    parts: ['in seven months of aggression on Ukraine...missile in the vicinity Balaklija'],
    attributes: { speaker, attribution: 'indirect', kind: 'state', polarity: 'negated', evidence: 'none' },
  },
  {
    type: 'forecast',
    parts: ['Russia will fight a long time'],
    attributes: {
      speaker,
      attribution: 'headline',
      basis: 'prediction',
      modality: 'categorical',
      repeats: idOf(10),
    },
    note: 'Counted where the body says it.',
  },
  {
    type: 'forecast',
    parts: ['Russia may announce a general mobilization'],
    attributes: {
      speaker,
      attribution: 'indirect',
      modality: 'possibility',
      polarity: 'will-happen',
      conditional: false,
    },
  },
  {
    type: 'forecast',
    parts: ['a general mobilization', 'with low motivation it will be tantamount to failure'],
    attributes: {
      speaker,
      attribution: 'mixed',
      modality: 'categorical',
      conditional: true,
      condition: 'Russia announces a general mobilization',
    },
  },
  { type: 'quote', parts: ['First, a mass flight...front and moving forward'], attributes: quoted },
  {
    type: 'forecast',
    parts: ['a mass flight and emigration of people will begin'],
    attributes: { speaker, attribution: 'direct', modality: 'categorical', horizonType: 'event' },
  },
  {
    type: 'forecast',
    parts: ['Russia will fight for a long time'],
    attributes: {
      speaker,
      attribution: 'direct',
      basis: 'prediction',
      modality: 'categorical',
      horizonType: 'vague',
      status: 'open',
    },
  },
  {
    type: 'quote',
    parts: ['Russia will fight for a long time because...nation that can mobilize'],
    attributes: { ...quoted, marks: 'well-formed' },
  },
  {
    type: 'forecast',
    parts: ['a state that tries to motivate slaves...nation that can mobilize'],
    attributes: { speaker, attribution: 'direct', modality: 'categorical', polarity: 'will-not-happen' },
  },
]

/** The sample article with what Ana tagged in it: claims that overlap, that nest, and one in two parts. */
export function createSampleBundle(): Bundle {
  const text = readFileSync(new URL('../../fixtures/butusov.txt', import.meta.url), 'utf8')
  const points = indexCodePoints(text)
  const ana = createPerson({ id: idOf(0x101) })
  const layer = { id: idOf(0x102), annotator: ana.id, status: 'submitted' } as const
  return {
    article: createArticle(text, {
      id: idOf(0x100),
      title: 'Butusov: Russia will fight a long time',
      language: 'en',
    }),
    text,
    people: [ana],
    layers: [layer],
    claims: tags.map((tag, index) => createTag(tag, idOf(index), { layer: layer.id, points })),
    reviews: [],
  }
}

function createTag(tag: Tag, id: Id, { layer, points }: { layer: Id; points: CodePoints }): Claim {
  const { type, parts, attributes, note = '' } = tag
  return createClaim({
    id,
    layer,
    type,
    fragments: parts.map(part => findPart(part, points)),
    attributes,
    note,
  })
}

function findPart(part: string, { text, toCodePoint }: CodePoints): Fragment {
  const [head = '', tail = head] = part.split('...')
  const start = text.indexOf(head)
  const end = text.indexOf(tail, start) + tail.length
  if (start < 0 || end < tail.length) throw new Error(`the text does not have “${part}”`)
  return { start: toCodePoint(start), end: toCodePoint(end) }
}

function idOf(n: number): Id {
  return `urn:uuid:0b5a2c1e-7d3f-4e6a-9c80-${n.toString(16).padStart(12, '0')}`
}
