import type { Context } from 'hono'
import * as v from 'valibot'
import { limits } from '../../api/limits.ts'
import { decodeUtf8 } from '../../formats/intake-text.ts'
import type { LabelMap } from '../../formats/map-label.ts'
import { parseLabelMap } from '../../formats/parse-label-map.ts'
import type { StoreReader } from '../db/store.ts'
import { Refusal } from '../refusal.ts'
import type { ConversionWish } from './convert-source.ts'
import type { ImportedFile } from './imported-file.ts'

const fileSchema = v.instance(File, 'expected a file')

/** The parts of a form that holds what is imported; several files only where they belong together. */
export const uploadEntries = {
  file: v.union([fileSchema, v.array(fileSchema)], 'expected the file'),
  /** The article's text, for other tools' files that only point at it. */
  text: v.optional(v.union([fileSchema, v.string()])),
  /** JSON: what the labels of other tools' files stand for, `{"PREDICTION":"forecast","*":null}`. */
  map: v.optional(v.union([fileSchema, v.string()])),
}
const uploadSchema = v.object(uploadEntries)
type UploadForm = v.InferOutput<typeof uploadSchema>

/** How what is sent is to be understood, as the address says it. */
export interface UploadQuery {
  readonly from?: string | undefined
  readonly article?: string | undefined
}

export interface Upload {
  readonly files: readonly ImportedFile[]
  /** Null for an annotation file. */
  readonly conversion: ConversionWish | null
}

/** What was sent, before it is known what it is. */
interface Parts extends Omit<UploadForm, 'file'> {
  readonly files: readonly ImportedFile[]
}

/** What a form holds, or else the bytes of one file, which is called `name`. */
export async function readBody({ req }: Context, name: string): Promise<Parts> {
  if (!req.header('content-type')?.startsWith('multipart/form-data')) {
    return { files: [{ name, bytes: new Uint8Array(await req.arrayBuffer()) }] }
  }
  const form = v.safeParse(uploadSchema, await req.parseBody({ all: true }))
  if (form.success) return readForm(form.output)
  const problems = form.issues.map(({ message }) => ({ path: '$', message }))
  throw new Refusal('invalid-request', { problems })
}

/** The parts of a form with the bytes of its files. */
export async function readForm({ file, ...rest }: UploadForm): Promise<Parts> {
  const files: ImportedFile[] = []
  for (const each of [file].flat()) {
    files.push({ name: each.name, bytes: new Uint8Array(await each.arrayBuffer()) })
  }
  return { ...rest, files }
}

/** What was sent as an import, and how it is to be converted where it is another tool's. */
export async function readUpload(
  store: StoreReader,
  { files, text: textPart, map }: Parts,
  { from, article }: UploadQuery,
): Promise<Upload> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size > limits.fileBytes) {
    const detail = `The files are larger than ${limits.fileBytes.toLocaleString('en')} bytes.`
    throw new Refusal('too-large', { detail })
  }
  if (from === undefined) {
    if (files.length === 1) return { files, conversion: null }
    throw new Refusal('invalid-request', {
      detail: 'Several files are another tool’s: say which with “from”.',
    })
  }
  const text = textPart === undefined ? await findText(store, article) : await readText(textPart, 'text')
  return { files, conversion: { from, text, labels: await readLabels(map) } }
}

async function findText(store: StoreReader, article: string | undefined): Promise<string | null> {
  if (article === undefined) return null
  const found = await store.findArticle(article)
  if (!found) throw new Refusal('not-found', { detail: `There is no article “${article}” here.` })
  return store.findText(found.article.sha256)
}

async function readText(part: File | string, name: string): Promise<string> {
  if (typeof part === 'string') return part
  const text = decodeUtf8(new Uint8Array(await part.arrayBuffer()))
  if (text.ok) return text.value
  throw new Refusal('invalid-request', { problems: [{ path: `$.${name}`, message: text.error.message }] })
}

async function readLabels(part: File | string | undefined): Promise<LabelMap> {
  const labels = parseLabelMap(part === undefined ? '{}' : await readText(part, 'map'))
  if (labels.ok) return labels.value
  const { path, message } = labels.error
  throw new Refusal('invalid-request', { problems: [{ path: `$.map${path.slice(1)}`, message }] })
}
