// Reads all articles with their layers and computes how far annotators agree, beside the page.
import { paths } from '../../../api/paths.ts'
import type { Codebook } from '../../../core/codebook.ts'
import { readBundleSource } from '../../../formats/read-bundle-source.ts'
import { answerCalls } from '../../data/answer-calls.ts'
import { getTextLines } from '../../data/http.ts'
import { sha256 } from '../../data/sha256.ts'
import { AgreementDesk } from './agreement-desk.ts'
import type { AgreementChoice, AgreementProgress, AgreementQuestions } from './agreement-questions.ts'
import { createStoredValues } from './stored-values.ts'

let desk: AgreementDesk | null = null
let run = 0

answerCalls<AgreementQuestions, AgreementProgress>({
  open,
  measure: choice => opened().measure(choice),
  cases: ({ choice, group, from }) => opened().cases(choice, group, from),
  gamma: measureGamma,
  stop: () => {
    run += 1
    return null
  },
  write: ({ choice, kind }) => opened().write(choice, kind),
})

async function open(codebook: Codebook, onProgress: (progress: AgreementProgress) => void) {
  const bundles: Parameters<typeof createDesk>[0][number][] = []
  await getTextLines(paths.exportAll, line => {
    const { bundle, problems } = readBundleSource(line, {
      ...{ codebook, sha256 },
      findClaim: createStoredValues(line),
    })
    if (!bundle) throw new Error(`${problems[0]?.path}: ${problems[0]?.message}`)
    bundles.push(bundle)
    onProgress({ done: bundles.length, total: 0 })
  })
  desk = createDesk(bundles, codebook)
  return desk.list()
}

function createDesk(...parts: ConstructorParameters<typeof AgreementDesk>): AgreementDesk {
  return new AgreementDesk(...parts)
}

/** In milliseconds: how long is computed before other questions are heard. */
const slice = 30

async function measureGamma(choice: AgreementChoice, onProgress: (progress: AgreementProgress) => void) {
  const own = ++run
  const steps = opened().gamma(choice)
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < slice) continue
    onProgress(step.value)
    await new Promise(resolve => setTimeout(resolve))
    if (own !== run) return null
    since = performance.now()
  }
}

function opened(): AgreementDesk {
  if (!desk) throw new Error('The articles are not read yet.')
  return desk
}
