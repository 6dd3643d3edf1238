import { createHash, randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import { colleaguesFile } from './annotation-files.ts'
import { sendJson } from './send-json.ts'

/** Repairs to the sample’s text: spelling and marks, a sentence taken out, and words that now stand in two places. */
const repairs: readonly (readonly [old: string, now: string])[] = [
  ['a huge Russia it is unable', 'a huge Russia is unable'],
  ['the CEASAR missile in the vicinity Balaklija', 'the CAESAR missile in the vicinity of Balaklija'],
  ['accuse” Banderites “of” torture over', 'accuse “Banderites” of torture over'],
  ['“Russia will fight a long time”\n', '“Russia will fight for a long time”\n'],
  ['But you can’t hire people to die for your country. ', ''],
]

/** The sample’s text as an editor would have it. */
export function correctText(text: string): string {
  return repairs.reduce((corrected, [old, now]) => {
    if (!corrected.includes(old)) throw new Error(`the text does not have “${old}”`)
    return corrected.replace(old, now)
  }, text)
}

/** Makes the library hold the corrected text alone, as the article of the colleague’s file, and answers its id. */
export async function holdCorrectedText(context: BrowserContext, origin: string): Promise<string> {
  const { articles } = await (await context.request.get(origin + paths.articles)).json()
  for (const { article } of articles) {
    await sendJson(context, 'DELETE', origin + paths.article(article.id), { id: randomUUID() })
  }
  const file = JSON.parse(colleaguesFile.content)
  const text = correctText(file.article.text)
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  const article = { ...file.article, text, sha256, length: [...text].length }
  const content = JSON.stringify({ ...file, article, annotators: [], layers: [], claims: [], reviews: [] })
  const answer = await context.request.post(origin + paths.imports, {
    multipart: {
      file: { name: 'here.assay.json', mimeType: 'application/json', buffer: Buffer.from(content) },
      request: JSON.stringify({ id: randomUUID(), replace: [] }),
    },
    headers: { origin },
  })
  if (!answer.ok()) throw new Error(`the import answered ${answer.status()}: ${await answer.text()}`)
  return article.id
}
