// Without a mouse: a caret in the text, selections by key, and a whole article tagged by keyboard alone.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { pendingWords } from './pending-words.ts'

const caretAt = (page: Page) => page.locator('[data-caret]').getAttribute('data-caret').then(Number)

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('the caret goes by word, character, line, paragraph and screen, and Shift selects', async ({
  page,
  openText,
}) => {
  const first = 'One two, three-four five.'
  const second = `${'Long words make more lines. '.repeat(12)}End.`
  await openText(`${first}\n\n${second}\n\nLast.\n`)
  await press(page, 'v')
  await expect(page.locator('[data-caret]')).toBeVisible()
  expect(await caretAt(page)).toBe(0)
  for (const [key, at] of [
    ['ArrowRight', 4],
    ['ArrowRight', 9],
    ['ArrowRight', 20],
    ['Control+ArrowRight', 21],
    ['Control+ArrowLeft', 20],
    ['ArrowLeft', 9],
    ['End', first.length],
    ['Home', 0],
    ['Control+ArrowDown', first.length + 2],
    ['Control+End', first.length + second.length + 9],
    ['Control+Home', 0],
  ] as const) {
    await press(page, key)
    await expect.poll(() => caretAt(page), key).toBe(at)
  }
  await press(page, 'ArrowDown')
  await expect.poll(() => caretAt(page)).toBe(first.length + 2)
  await press(page, 'ArrowDown')
  await expect.poll(() => caretAt(page)).toBeGreaterThan(first.length + 30)
  await press(page, 'ArrowUp', 'ArrowUp')
  await expect.poll(() => caretAt(page)).toBe(0)
  await press(page, 'PageDown')
  await expect.poll(() => caretAt(page)).toBeGreaterThan(first.length + 100)
  await press(page, 'PageUp')
  await expect.poll(() => caretAt(page)).toBe(0)

  await press(page, 'ArrowRight', 'Shift+ArrowRight')
  await expect.poll(() => pendingWords(page)).toBe('two')
  await press(page, 'Shift+ArrowRight')
  await expect.poll(() => pendingWords(page)).toBe('two, three-four')
  await press(page, 'Control+Shift+ArrowLeft')
  await expect.poll(() => pendingWords(page)).toBe('two, three-fou')
  await press(page, 'Shift+End')
  await expect.poll(() => pendingWords(page)).toBe('two, three-four five.')
  await press(page, 'Shift+Control+ArrowDown')
  await expect.poll(() => pendingWords(page)).toContain('End.')
  await press(page, 'Escape')
  await expect.poll(() => pendingWords(page)).toBe('')
  await press(page, 'v')
  await expect(page.locator('[data-caret]')).toBeHidden()
})

test('sentences and clauses are selected by key, and pressed again more of them', async ({
  page,
  openText,
  reading,
}) => {
  await openText('It rains, they say. But – as he said – it may stop; nobody knows. Gen. Last spoke.\n')
  await press(page, 's')
  await expect.poll(() => pendingWords(page)).toBe('It rains, they say.')
  await press(page, 's')
  await expect.poll(() => pendingWords(page)).toContain('nobody knows.')
  await press(page, 'Escape', 'Control+Home', 'c')
  await expect.poll(() => pendingWords(page)).toBe('It rains')
  await press(page, 'c')
  await expect.poll(() => pendingWords(page)).toBe('It rains, they say.')
  await press(page, 'a')
  await expect(reading.focusedCard).toHaveAccessibleName('Assessment 1: It rains, they say..')
  await press(page, 'c', 'Escape', 'c', 'f')
  await expect(reading.cards).toHaveCount(2)
})

test('the sentence and the clause before the end of the article are selected from there', async ({
  page,
  openText,
}) => {
  await openText('It rained. Rates will fall, and nobody knows.')
  await press(page, 'v', 'Control+End', 's')
  await expect.poll(() => pendingWords(page)).toBe('Rates will fall, and nobody knows.')
  await press(page, 'Escape', 'Control+End', 'c')
  await expect.poll(() => pendingWords(page)).toBe('and nobody knows.')
})

test('Enter goes from the caret to the card of its claim, and Esc from the note back to the caret', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([{ type: 'forecast', words: 'The greatest drama of President Vladimir Putin' }])
  await press(page, 'v', 'ArrowRight', 'ArrowRight')
  const at = await caretAt(page)
  await press(page, 'Enter')
  await expect(reading.focusedCard).toBeFocused()
  await press(page, 'Escape')
  await expect(page.getByRole('region', { name: 'Article' })).toBeFocused()
  expect(await caretAt(page)).toBe(at)
  await press(page, 'n')
  await expect(reading.note).toBeFocused()
  await page.keyboard.type('in the lead')
  await press(page, 'Escape')
  await expect(page.getByRole('region', { name: 'Article' })).toBeFocused()
  expect(await caretAt(page)).toBe(at)
  await press(page, 'Shift+ArrowRight')
  await expect.poll(() => pendingWords(page)).toBe('drama')
  await expect(reading.card('greatest drama')).toContainText('in the lead')
})

test('a click puts the caret where it was made', async ({ page, openSample, reading }) => {
  await openSample()
  await press(page, 'v')
  await reading.click('Ukrainian military')
  await press(page, 'Home', 'Shift+End')
  await expect.poll(() => pendingWords(page)).toMatch(/^terms of numbers.*military$/)
})

const sentences = [
  'Harvests in the south will fall by a third this year.',
  'The ministry has never published the figures that it promised.',
  'Traders expect that prices may rise again before the winter.',
  '“We shall not sell below cost,” said the head of the union.',
  'Storage is the weakest link in the whole chain.',
  'If the port stays closed, exports will stop by October.',
  'Officials denied that any grain had been lost.',
  'Rain in August could still save a part of the maize.',
]

test('twenty claims in a text of 800 words nobody has seen, by keyboard alone', async ({
  page,
  openText,
  reading,
}) => {
  const paragraphs = Array.from({ length: 11 }, (_, at) =>
    sentences.map((_, i) => `${sentences[(i * 3 + at) % sentences.length]}`).join(' '),
  )
  const text = `${paragraphs.join('\n\n')}\n`
  expect(text.split(/\s+/).length).toBeGreaterThan(800)
  await openText(text)
  const began = Date.now()
  await press(page, 'v')
  const types = ['f', 'a', 'q'] as const
  for (let made = 0; made < 20; made += 1) {
    await press(page, ...(made % 2 === 0 ? ['s'] : ['s', 'Shift+ArrowLeft']), types[made % 3] ?? 'f')
    await expect(reading.filterTotal).toContainText(`${made + 1} claim`)
    if (made % 5 === 0) {
      await press(page, 'n')
      await page.keyboard.type(`note ${made}`)
      await press(page, 'Escape')
    }
    await press(page, 'Control+ArrowDown', 'ArrowRight')
    if (made === 10) await press(page, 'Control+Home', 'ArrowDown', 'Control+ArrowRight')
  }
  // A person reads meanwhile; what the hands do takes far less than the five minutes there are.
  expect(Date.now() - began).toBeLessThan(300_000)
  await reading.saved()
  await page.reload()
  await reading.opened()
  await expect(reading.filterTotal).toContainText('20 claims')
})
