import { limits } from '../api/limits.ts'
import type { Bundle } from '../core/bundle.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Problem } from '../core/problem.ts'
import { err, type Result } from '../core/result.ts'
import { parseAssayFile } from '../formats/parse-assay-file.ts'
import type { BundleOptions } from '../formats/read-bundle.ts'
import { sha256 } from './sha256.ts'

/** How the command line reads annotation files: there is no project to ask for its codebook, unless one is named. */
export const bundleOptions: BundleOptions = { codebook: defaultCodebook, sha256 }

/** The articles of a whole annotation file by the rules of an import, or every problem with it. */
export function parseBytes(
  bytes: Uint8Array,
  options: BundleOptions = bundleOptions,
): Result<readonly Bundle[], readonly Problem[]> {
  if (bytes.length <= limits.fileBytes) return parseAssayFile(bytes, options)
  const message = `The file has ${bytes.length} bytes; Assay takes up to ${limits.fileBytes}.`
  return err([{ path: '$', message }])
}
