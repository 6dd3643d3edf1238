/** Ways in which a file's bytes are no UTF-8 text, and what is said of it. */
export const malformedBytes: readonly (readonly [
  name: string,
  spoil: (source: string) => Uint8Array,
  message: string,
])[] = [
  ['UTF-16, little end first', source => toUtf16(`\uFEFF${source}`, true), 'It looks like UTF-16.'],
  ['UTF-16, big end first', source => toUtf16(`\uFEFF${source}`, false), 'It looks like UTF-16.'],
  ['UTF-16 without a mark, little end first', source => toUtf16(source, true), 'It looks like UTF-16.'],
  ['UTF-16 without a mark, big end first', source => toUtf16(source, false), 'It looks like UTF-16.'],
  ['half a surrogate pair in bytes', source => insert(source, [0xed, 0xa0, 0xbd]), 'is not valid UTF-8.'],
  ['a pair of surrogates in bytes', source => insert(source, [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]), 'UTF-8.'],
  ['a slash in two bytes', source => insert(source, [0xc0, 0xaf]), 'is not valid UTF-8.'],
  ['a character past the last', source => insert(source, [0xf4, 0x90, 0x80, 0x80]), 'is not valid UTF-8.'],
  ['a byte of Latin-1', source => insert(source, [0xe9]), 'is not valid UTF-8.'],
  ['a byte that goes on nothing', source => insert(source, [0x80]), 'is not valid UTF-8.'],
  ['a NUL', source => insert(source, [0]), 'is NUL, which a text cannot hold.'],
  ['a character cut short', source => bytesOf(`${source}😀`).slice(0, -1), 'is not valid UTF-8.'],
]

function bytesOf(source: string): Uint8Array {
  return new TextEncoder().encode(source)
}

/** Bytes put into the middle of a source, between two of its first half's ASCII characters. */
function insert(source: string, bytes: readonly number[]): Uint8Array {
  const middle = source.indexOf('"', source.length / 3) + 1
  return new Uint8Array([...bytesOf(source.slice(0, middle)), ...bytes, ...bytesOf(source.slice(middle))])
}

function toUtf16(source: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(source.length * 2))
  for (let index = 0; index < source.length; index++)
    view.setUint16(index * 2, source.charCodeAt(index), isLittle)
  return new Uint8Array(view.buffer)
}
