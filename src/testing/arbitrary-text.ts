import fc from 'fast-check'

/** Words and marks of many scripts, among them everything that is longer in UTF-16 or on screen than it looks. */
const words = {
  latin: [
    'Russia',
    'can’t',
    'l’été',
    'well-known',
    'naïve',
    'Straße',
    'i\u0307',
    'U.S.',
    '3.5',
    '40',
    'ﬁnal',
    "rock'n'roll",
  ],
  cyrillic: ['Росія', 'здатна', 'пʼять', 'мобилизация', 'объявить', 'йодль', 'и\u0306од'],
  arabic: ['روسيا', 'الحَرْبُ', 'لا', '\u202bستقاتل\u202c', '\u2067طويلا\u2069', '١٢٣'],
  hebrew: ['רוסיה', 'שָׁלוֹם', '\u200fצה״ל\u200f', 'תל־אביב', 'ג׳ירפה'],
  thai: ['รัสเซียจะต่อสู้', 'เป็นเวลานาน', 'น้ำ', '๑๒๓'],
  chinese: ['俄罗斯', '将长期战斗', '普京', '𠮷野家', '㐂', '龍\u{e0100}'],
  devanagari: ['रूस', 'क्षमता', 'लड़ेगा', 'हिन्दी', 'र्‍य'],
  emoji: ['😀', '👩‍👩‍👧‍👦', '🇺🇦', '🇺🇦🇷🇺', '👍🏽', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '🧑🏿‍🚀'],
  astral: ['𝔘𝔨𝔯𝔞𝔦𝔫𝔢', '𐌰𐌱', '\u{10ffff}', '𓀀', '𝟜𝟚'],
  marks: [
    'e\u0301',
    'a\u0308\u0323',
    'Z\u0351\u036b\u0343',
    '\u0301',
    '\u200d',
    '\u200b',
    '\ufeff',
    '\ufe0f',
  ],
}

const separators = [
  ' ',
  ' ',
  ' ',
  ' ',
  '  ',
  ', ',
  ' – ',
  '-',
  '’',
  '',
  '\u00a0',
  '\u3000',
  '\t',
  '“',
  '” ',
  ' (',
  ') ',
]
const endings = ['.', '.', '!', '?', '…', '。', '؟', '।', ':', '.”', '“', '']
const breaks = ['\n\n', '\n\n', '\n', '\n \t\n', '\n\n\n', '\n\u00a0\n']

const anyWord = fc.oneof(...Object.values(words).map(script => fc.constantFrom(...script)))
const sentence = fc
  .tuple(
    fc.oneof(
      fc.array(anyWord, { minLength: 1, maxLength: 6 }),
      fc
        .constantFrom(...Object.values(words))
        .chain(script => fc.array(fc.constantFrom(...script), { minLength: 1, maxLength: 6 })),
    ),
    fc.array(fc.constantFrom(...separators), { minLength: 6, maxLength: 6 }),
    fc.constantFrom(...endings),
  )
  .map(
    ([chosen, between, ending]) =>
      chosen.map((word, i) => (i > 0 ? between[i] : '') + word).join('') + ending,
  )
const paragraph = fc
  .array(fc.oneof({ weight: 9, arbitrary: sentence }, fc.string({ unit: 'binary', maxLength: 5 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map(sentences => sentences.join(' '))

/** The text of an article in any scripts, with blank lines, as Assay stores it: no carriage returns. */
export function arbitraryText(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('', '', '', '\n', ' \n\n'),
      fc.array(fc.tuple(paragraph, fc.constantFrom(...breaks)), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
    )
    .map(([before, lines, endsInBreak]) => {
      const parts = lines.flatMap(([line, lineBreak], i) =>
        i < lines.length - 1 || endsInBreak ? [line, lineBreak] : [line],
      )
      return (before + parts.join('')).replaceAll('\r', '')
    })
}

/** As a file may bring it: line ends of Windows, Unix and old Macs mixed, perhaps a byte order mark before it. */
export function arbitraryRawText(): fc.Arbitrary<string> {
  return fc
    .tuple(arbitraryText(), fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1 }), fc.boolean())
    .map(([text, lineEnds, mark]) => {
      let line = 0
      const raw = text.replaceAll('\n', () => lineEnds[line++ % lineEnds.length] ?? '\n')
      return mark ? `\ufeff${raw}` : raw
    })
}

/** Any string of UTF-16 units at all, with surrogates that lack their other half. */
export function arbitraryUnits(): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.integer({ min: 0xd800, max: 0xdfff }).map(code => String.fromCharCode(code)),
    anyWord,
    fc.constantFrom('a', ' ', '\n'),
  )
  return fc.array(unit, { maxLength: 30 }).map(parts => parts.join(''))
}
