import type { Bundle } from '../core/bundle.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { ConvertOptions } from '../formats/convert-options.ts'
import { createDeriveId } from '../formats/derive-id.ts'
import type { ExportFormat, ImportFormat } from '../formats/foreign.ts'
import { type Conversion, toBundles } from '../formats/to-bundles.ts'
import { hashText } from './hash-text.ts'

/** How tests make foreign files ours: with the default codebook. */
export const convertOptions: ConvertOptions = {
  format: 'test',
  file: 'test.json',
  codebook: defaultCodebook,
  sha256: hashText,
  deriveId: createDeriveId(hashText),
}

/** Reads a file of one format. */
export function convertSource(
  format: ImportFormat,
  source: string,
  options: Partial<ConvertOptions> = {},
): Conversion {
  const read = format.read([{ name: 'test.json', source }])
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2))
  return toBundles(read.value, { ...convertOptions, format: format.id, ...options })
}

/** Writes a bundle in a format and reads it again, the text given beside it. */
export function convertThereAndBack(to: ExportFormat, from: ImportFormat, bundle: Bundle): Conversion {
  const files = to.write([bundle]).map(({ name, content }) => ({ name, source: content }))
  const read = from.read(files)
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2))
  return toBundles(read.value, {
    ...convertOptions,
    format: from.id,
    findText: () => bundle.text ?? undefined,
  })
}
