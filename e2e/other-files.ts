import type { Page } from '@playwright/test'
import type { ChosenFile } from './annotation-files.ts'

export const pricesText = 'Prices will rise, he said.\nThey did not.\n'

/** A brat pair with a label that names a type and two that do not. */
export const bratPair: readonly ChosenFile[] = [
  {
    name: 'prices.ann',
    content: [
      'T1\tPREDICTION 0 16\tPrices will rise',
      'T2\tQuote 18 25\the said',
      'T3\tDOUBT 27 39\tThey did not',
      'R1\tAbout Arg1:T1 Arg2:T3',
      '',
    ].join('\n'),
  },
  { name: 'prices.txt', content: pricesText },
]

/** A table on that text whose second row is nowhere and whose third leads to other words. */
export const wrongTable: ChosenFile = {
  name: 'prices.csv',
  content: [
    'id,start,end,text,label',
    'a,0,16,Prices will rise,forecast',
    'b,0,16,Prices will fall,forecast',
    'c,300,312,,assessment',
    '',
  ].join('\n'),
}

/** Drags files over the page and lets them go there, all at once. */
export async function dropFiles(page: Page, files: readonly ChosenFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(all => {
    const transfer = new DataTransfer()
    for (const { name, content } of all) transfer.items.add(new File([content], name))
    return transfer
  }, files)
  const main = page.getByRole('main')
  await main.dispatchEvent('dragover', { dataTransfer })
  await main.dispatchEvent('drop', { dataTransfer })
}
