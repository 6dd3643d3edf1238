import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Now } from '../core/id.ts'
import { putArticle } from './articles/add-article.ts'
import type { Store } from './db/store.ts'
import { measureText } from './measure-text.ts'

/** Who adds the sample: Assay itself. */
const assay = 'urn:assay:sample'

/** Made of the text's hash (UUID version 8), so that colleagues who tag the sample talk of the same article. */
const sampleId = 'urn:uuid:cde5329e-c2d7-8d3b-833d-6702b75021a4'

/** Puts the sample article into a library that was never used, once: removed, it stays away. */
export async function addSample(
  store: Store,
  { projectFolder, now }: { projectFolder: string; now: Now },
): Promise<void> {
  if ((await store.findSetting('seeded')) !== null) return
  const text = await readFile(join(projectFolder, 'fixtures', 'butusov.txt'), 'utf8')
  const measured = await measureText(text, 'en')
  await store.write(async writer => {
    if (!(await writer.hasEdits())) {
      const request = {
        id: `${sampleId}#added`,
        article: sampleId,
        title: 'Butusov: “Russia will fight a long time”',
        language: 'en',
        text,
      }
      await putArticle(writer, { request, text: measured, by: assay, at: now() })
    }
    await writer.putSetting('seeded', now())
  })
}
