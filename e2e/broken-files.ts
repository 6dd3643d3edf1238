import { type ChosenFile, colleaguesFile } from './annotation-files.ts'

interface BrokenFile {
  /** What is wrong with it. */
  readonly name: string
  readonly file: ChosenFile
  /** What is to be said of it: each place and its sentence. */
  readonly says: readonly (readonly [place: string, sentence: string])[]
}

/** A colleague’s file, broken in one way after the other. */
export const brokenFiles: readonly BrokenFile[] = [
  {
    name: 'a comma is missing',
    file: damaged('"language": "en",', '"language": "en"'),
    says: [['Line 10, column 5, $.article', 'Expected a comma or } after a value; found “"”.']],
  },
  {
    name: 'an offset is wrong by one',
    file: damaged('"start": 2386,\n          "end": 2419,', '"start": 2387,\n          "end": 2419,'),
    says: [
      [
        'Line 328, column 20, $.claims[11].fragments[0].exact',
        'Expected the text from 2387 to 2419, “ussia will fight for a long time”; found “Russia will fight for a long time”.',
      ],
      [
        'Line 329, column 21, $.claims[11].fragments[0].prefix',
        'Expected the text before 2387, “ing forward, “wrote Butusov.\\n\\n“R”; found “ving forward, “wrote Butusov.\\n\\n“”.',
      ],
    ],
  },
  {
    name: 'a key is not known',
    file: damaged('"status": "submitted"', '"status": "submitted", "colour": "red"'),
    says: [
      [
        'Line 24, column 40, $.layers[0].colour',
        'Expected only the keys id, annotator, status, or one that begins with x-.',
      ],
    ],
  },
  {
    name: 'two claims have one id',
    file: damaged(
      '"id": "urn:uuid:0b5a2c1e-7d3f-4e6a-9c80-00000000000c"',
      '"id": "urn:uuid:0b5a2c1e-7d3f-4e6a-9c80-00000000000a"',
    ),
    says: [
      [
        'Line 348, column 13, $.claims[12].id',
        'Expected every id once; “urn:uuid:0b5a2c1e-7d3f-4e6a-9c80-00000000000a” is the id of $.claims[11] too.',
      ],
    ],
  },
  {
    name: 'a key stands twice',
    file: damaged('"name": "Ana"', '"name": "Ana",\n      "name": "Bela"'),
    says: [
      ['Line 18, column 7, $.annotators[0].name', 'Expected each key once, but "name" stands here again.'],
    ],
  },
  {
    name: 'the second of two articles breaks off',
    file: {
      name: 'broken.assay.jsonl',
      content: `${JSON.stringify(JSON.parse(colleaguesFile.content))}\n{"format": "assay/annotations",\n`,
    },
    says: [['Line 2, column 32, $', 'Expected a key in double quotation marks; found the end of the file.']],
  },
]

function damaged(from: string, to: string): ChosenFile {
  const parts = colleaguesFile.content.split(from)
  if (parts.length !== 2) throw new Error(`the file has ${parts.length - 1} times ${from}`)
  return { name: 'broken.assay.json', content: parts.join(to) }
}
