import { defaultCodebook } from '../core/default-codebook.ts'
import type { BundleOptions } from '../formats/read-bundle.ts'
import { hashText } from './hash-text.ts'

/** How tests read annotation files: with the default codebook, holding no texts. */
export const parseOptions: BundleOptions = { codebook: defaultCodebook, sha256: hashText }
