import { parseLeastIou } from '../core/agreement/agreement-words.ts'
import { type Agreement, computeAgreement } from '../core/agreement/compute-agreement.ts'
import { type GammaResult, gamma } from '../core/agreement/gamma.ts'
import { listComparable } from '../core/agreement/list-comparable.ts'
import type { AgreementArticle } from '../core/agreement/prepare-articles.ts'
import { toGammaContinua } from '../core/agreement/to-gamma-continua.ts'
import type { Codebook } from '../core/codebook.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import { err } from '../core/result.ts'
import { presentAgreement } from '../formats/agreement/present-agreement.ts'
import { parseCodebook } from '../formats/parse-codebook.ts'
import { agreeData } from './agree-data.ts'
import { agreeHelp } from './agree-help.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { collectArticles } from './collect-articles.ts'
import { putOut } from './put-out.ts'
import { sayProblems } from './read-bundles.ts'
import { type Options, readOptions } from './read-options.ts'
import { tellAgreement } from './tell-agreement.ts'

/** Measures how far the annotators of some files agree, or computes the cases of a file of data. */
export async function agree(words: readonly string[], io: CliIo): Promise<ExitCode> {
  const rules = {
    name: 'agree',
    help: agreeHelp,
    values: ['--data', '--codebook'],
    numbers: ['--iou'],
    flags: ['--gamma'],
    check,
  }
  const options = readOptions(words, rules, io)
  if (!options.ok) return options.error
  const data = options.value.values.get('--data')
  return data === undefined ? agreeFiles(options.value, io) : agreeData(data, options.value, io)
}

function check({ files, values, flags }: Options): string | null {
  const iou = values.get('--iou')
  if (iou !== undefined && parseLeastIou(iou) === null) return '--iou needs a number over 0 and up to 1.'
  if (!values.has('--data')) return files.length > 0 ? null : 'A file is missing.'
  if (files.length > 0) return '--data stands alone: no other file goes with it.'
  const other = flags.has('--gamma') ? '--gamma' : ['--iou', '--codebook'].find(name => values.has(name))
  return other === undefined
    ? null
    : `${other} does not go with --data, where the cases say what is measured.`
}

async function agreeFiles(options: Options, io: CliIo): Promise<ExitCode> {
  const codebook = await readCodebook(options.values.get('--codebook'), io)
  const collected = codebook && (await collectArticles(options.files, codebook, io))
  if (!collected) return 1
  const { articles, names } = collected
  const leastIou = parseLeastIou(options.values.get('--iou') ?? '') ?? undefined
  const agreement = computeAgreement(articles, { attributes: listComparable(codebook), leastIou })
  const chance = options.flags.has('--gamma') ? measureGamma(articles) : null
  const data = options.isJson
    ? `${JSON.stringify(presentAgreement(agreement, { names, gamma: chance }), null, 2)}\n`
    : tellAgreement(agreement, { names, gamma: chance })
  return putOut(data, options.outFile, { io, code: sayLack(agreement, io) })
}

/** The codebook of a file, the default one where none is named; null after its problems were told. */
async function readCodebook(file: string | undefined, io: CliIo): Promise<Codebook | null> {
  if (file === undefined) return defaultCodebook
  const bytes = await io.read(file)
  const parsed = bytes.ok ? parseCodebook(bytes.value) : err([{ path: '$', message: bytes.error }])
  if (parsed.ok) return parsed.value
  sayProblems(file, parsed.error, io)
  return null
}

function measureGamma(articles: readonly AgreementArticle[]): GammaResult {
  const steps = gamma(toGammaContinua(articles))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Says what is missing to compare anything: 1 then, as for other problems of the input. */
function sayLack({ annotators, pairs }: Agreement, io: CliIo): ExitCode {
  if (annotators.length < 2) {
    io.say(`Two annotators are needed; there ${annotators.length === 1 ? 'is 1' : 'are none'}.`)
    return 1
  }
  if (pairs.some(({ articles }) => articles > 0)) return 0
  io.say('No two annotators have a layer on the same text. Bring files onto one text first (assay anchor).')
  return 1
}
