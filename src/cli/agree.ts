import { type Agreement, computeAgreement } from '../core/agreement/compute-agreement.ts'
import { type GammaResult, gamma } from '../core/agreement/gamma.ts'
import { listComparable } from '../core/agreement/list-comparable.ts'
import type { AgreementArticle } from '../core/agreement/prepare-articles.ts'
import { toGammaContinua } from '../core/agreement/to-gamma-continua.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import { presentAgreement } from '../formats/agreement/present-agreement.ts'
import { agreeData } from './agree-data.ts'
import { agreeHelp } from './agree-help.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { collectArticles } from './collect-articles.ts'
import { putOut } from './put-out.ts'
import { type Options, readOptions } from './read-options.ts'
import { tellAgreement } from './tell-agreement.ts'

/** Measures how far the annotators of some files agree, or computes the cases of a file of data. */
export async function agree(words: readonly string[], io: CliIo): Promise<ExitCode> {
  const rules = { name: 'agree', help: agreeHelp, values: ['--data'], flags: ['--gamma'], check }
  const options = readOptions(words, rules, io)
  if (!options.ok) return options.error
  const data = options.value.values.get('--data')
  return data === undefined ? agreeFiles(options.value, io) : agreeData(data, options.value, io)
}

function check({ files, values, flags }: Options): string | null {
  if (!values.has('--data')) return files.length > 0 ? null : 'A file is missing.'
  if (files.length > 0) return '--data stands alone: no other file goes with it.'
  return flags.has('--gamma')
    ? '--gamma does not go with --data, where the cases say what is measured.'
    : null
}

async function agreeFiles(options: Options, io: CliIo): Promise<ExitCode> {
  const collected = await collectArticles(options.files, io)
  if (!collected) return 1
  const { articles, names } = collected
  const agreement = computeAgreement(articles, { attributes: listComparable(defaultCodebook) })
  const chance = options.flags.has('--gamma') ? measureGamma(articles) : null
  const data = options.isJson
    ? `${JSON.stringify(presentAgreement(agreement, { names, gamma: chance }), null, 2)}\n`
    : tellAgreement(agreement, { names, gamma: chance })
  return putOut(data, options.outFile, { io, code: sayLack(agreement, io) })
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
