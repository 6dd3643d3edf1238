import type { Article } from '../core/article.ts'
import type { Bundle } from '../core/bundle.ts'
import type { Codebook } from '../core/codebook.ts'
import { describeJson } from '../core/describe-json.ts'
import type { Extensions, Json } from '../core/json.ts'
import { checkLayerReviews } from '../core/layer-review.ts'
import { recordLimits } from '../core/record-limits.ts'
import { type CodePoints, indexCodePoints } from '../text/code-points.ts'
import { type FileArticle, fileFields } from './assay-fields.ts'
import type { BundleContext, FindClaim } from './bundle-context.ts'
import { collectIds } from './file-ids.ts'
import { checkText } from './intake-text.ts'
import { isObject, type JsonObject, partsOf } from './json-shape.ts'
import { readClaims } from './read-claims.ts'
import type { ReadContext } from './read-context.ts'
import { readReviews } from './read-reviews.ts'

export interface BundleOptions {
  readonly codebook: Codebook
  /** SHA-256 of a text's UTF-8 bytes in lower-case hex. */
  readonly sha256: (text: string) => string
  /** The text of a hash that the reader holds, for files that leave it out. */
  readonly findText?: ((sha256: string) => string | undefined) | undefined
  /** A claim that the reader holds, asked for where one does not fit: what is the same there passes. */
  readonly findClaim?: FindClaim | undefined
}

const readFile = partsOf(fileFields)

/** One annotation file's object as a bundle, or null after reporting everything that is wrong with it. */
export function readBundle(value: Json, context: ReadContext, options: BundleOptions): Bundle | null {
  const { problems } = context
  if (!isObject(value)) {
    problems.add('$', `Expected an object with "format": "assay/annotations"; found ${describeJson(value)}.`)
    return null
  }
  if (!checkHeader(value, context)) return null
  const { article, annotators, layers, claims, reviews, extensions } =
    readFile(value, '$', context)?.parts ?? {}
  const points = article ? readText(article, context, options) : null
  const records: BundleContext = {
    problems,
    ids: collectIds(value, problems),
    codebook: options.codebook,
    findClaim: options.findClaim,
    points,
    length: points?.length ?? article?.length ?? Number.POSITIVE_INFINITY,
  }
  const people = withoutGaps(annotators)
  const knownLayers = readLayers(layers ?? [], records)
  const layersById = new Map(knownLayers.map(layer => [layer.id, layer]))
  const bundle = {
    people,
    layers: knownLayers,
    claims: readClaims(claims ?? [], records),
    reviews: readReviews(reviews ?? [], claims ?? [], { ...records, layers: layersById }),
  }
  if (problems.count > 0 || !article) return null
  return { article: toArticle(article, extensions), text: points?.text ?? null, ...bundle }
}

/** False after reporting that this is another format, or a version that cannot be read: nothing else counts then. */
function checkHeader(file: JsonObject, { problems }: ReadContext): boolean {
  const found = (key: string) =>
    Object.hasOwn(file, key) ? `found ${describeJson(file[key])}` : 'the key is missing'
  if (file['format'] !== 'assay/annotations') {
    problems.add(
      '$.format',
      `Expected “assay/annotations”, the mark of an annotation file; ${found('format')}.`,
    )
    return false
  }
  const version = file['version']
  if (typeof version === 'string' && /^1\.(0|[1-9]\d*)$/.test(version)) return true
  problems.add('$.version', `Expected version “1.0” or a later 1.x; ${found('version')}.`)
  return false
}

/** Indexes the file's text, or the one of that hash which the reader holds; null when neither is there. */
function readText(
  article: FileArticle,
  { problems }: ReadContext,
  options: BundleOptions,
): CodePoints | null {
  const text = article.text ?? options.findText?.(article.sha256)
  if (text === undefined) return null
  const problem = checkText(text, { maxBytes: recordLimits.textBytes })
  if (problem) problems.add('$.article.text', problem.message)
  const hash = options.sha256(text)
  if (hash !== article.sha256) {
    problems.add('$.article.sha256', `Expected the SHA-256 of the text, ${hash}; found ${article.sha256}.`)
  }
  const points = indexCodePoints(text)
  if (points.length !== article.length) {
    problems.add(
      '$.article.length',
      `Expected the text’s ${points.length} code points; found ${article.length}.`,
    )
  }
  return points
}

function readLayers<
  T extends { readonly id: string; readonly annotator: string; readonly extensions?: Extensions },
>(slots: readonly (T | undefined)[], { ids, problems }: BundleContext): readonly T[] {
  for (const [index, layer] of slots.entries()) {
    if (!layer) continue
    ids.expect('annotator', layer.annotator, `$.layers[${index}].annotator`)
    problems.addAll(checkLayerReviews(layer, `$.layers[${index}]`))
  }
  return withoutGaps(slots)
}

function withoutGaps<T>(slots: readonly (T | undefined)[] = []): readonly T[] {
  return slots.filter(slot => slot !== undefined)
}

function toArticle({ text: _, ...article }: FileArticle, fileExtensions: Extensions | undefined): Article {
  return fileExtensions ? { ...article, fileExtensions } : article
}
