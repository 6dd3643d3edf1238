// A page with the app's own reading surface over an article of its own, on which random acts are done and looked at.
import '../../src/client/ui/base.css'
import fc from 'fast-check'
import { createRef } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ArticleText } from '../../src/client/features/reading/article-text.tsx'
import { createOpenArticle, OpenArticleContext } from '../../src/client/features/reading/open-article.ts'
import { defaultCodebook } from '../../src/core/default-codebook.ts'
import { createReader } from '../../src/text/reader.ts'
import { arbitraryActs, perform, type Stage } from './acts.ts'
import { findDifference } from './marked-text.ts'
import { PlainModel } from './plain-model.ts'

export interface ModelRun {
  readonly seed: number
  readonly sequences: number
  /** Where to begin, for a failure that is run again. */
  readonly path?: string
}

export interface ModelReport {
  readonly sequences: number
  readonly steps: number
  /** The smallest sequence that was found to fail, and how; null when none does. */
  readonly failure: { readonly path: string; readonly acts: string; readonly difference: string } | null
}

declare global {
  interface Window {
    runModel(run: ModelRun): Promise<ModelReport>
  }
}

const words = 'Russia may announce a 😀 general mobilization, but – as he said – é may fail. '
const text = `${Array.from({ length: 14 }, (_, at) => words.repeat((at % 4) + 1).trim()).join('\n\n')}\n`

const reader = createReader(text, 'en')

window.runModel = async ({ seed, sequences, path }) => {
  let steps = 0
  let difference = ''
  const property = fc.asyncProperty(arbitraryActs, async acts => {
    const stage = await mount()
    try {
      const model = new PlainModel()
      for (const act of acts) {
        flushSync(() => perform(stage, model, act))
        // What comes near the screen is told of by the browser, in its own time.
        if (act.act === 'scroll') await frames(3)
        steps += 1
        const found = findDifference(stage.open, model, stage.desk)
        if (found === null) continue
        difference = found
        return false
      }
      return true
    } finally {
      stage.unmount()
    }
  })
  const result = await fc.check(property, {
    seed,
    numRuns: sequences,
    ...(path === undefined ? {} : { path }),
  })
  if (!result.failed) return { sequences: result.numRuns, steps, failure: null }
  const failure = {
    path: result.counterexamplePath ?? '',
    acts: JSON.stringify(result.counterexample),
    difference: difference || String(result.errorInstance),
  }
  return { sequences: result.numRuns, steps, failure }
}

async function mount(): Promise<Stage & { unmount: () => void }> {
  const open = createOpenArticle({
    article: { id: 'article', title: 'Model', sha256: '', length: reader.points.length },
    words: 0,
    added: '2026-01-01T00:00:00.000Z',
    layer: { id: 'layer', annotator: 'me', status: 'draft' },
    isLayerNew: true,
    me: { id: 'me', name: 'Me' },
    version: '0.0.0',
    codebook: defaultCodebook,
    reader,
    reload: () => undefined,
    claims: [],
    log: [],
    writer: 'me',
    focused: null,
    filter: { hidden: new Set(), conditions: [] },
    order: 'position',
    beside: new Set(),
  })
  const container = document.createElement('div')
  document.body.append(container)
  const root = createRoot(container)
  await new Promise<void>(resolve => {
    root.render(
      <OpenArticleContext value={open}>
        <div data-desk style={{ height: 300, overflow: 'auto' }}>
          <ArticleText ref={createRef()} onComplete={resolve} isPrinting={false} />
        </div>
      </OpenArticleContext>,
    )
  })
  const desk = container.querySelector<HTMLElement>('[data-desk]')
  if (!desk) throw new Error('nothing was mounted')
  return {
    open,
    desk,
    unmount() {
      root.unmount()
      container.remove()
    },
  }
}

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await new Promise(resolve => requestAnimationFrame(resolve))
}
