// What a hand on the mouse or a finger on the glass selects, and what is taken of it.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { pendingWords } from './pending-words.ts'
import { pointOfText, selectText } from './select-text.ts'
import { readStoredWords } from './stored-file.ts'

test('drags in every direction take whole words, over lines and over paragraphs', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample()
  await reading.tag('there are no people willing to fight', 'a', { backwards: true })
  await reading.tag('cumulated a lot of ammunition and military equipment over the deca', 'f')
  await reading.tag('expert Yuri Butusov.\n“With money you can hire', 'q')
  await reading.tag('In his opinion, Russian services, which accuse” Banderi', 'a', { backwards: true })
  await reading.tag(' mass flight and ', 'f')
  await reading.saved()
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([
    'expert Yuri Butusov.\n\n“With money you can hire',
    'there are no people willing to fight',
    'In his opinion, Russian services, which accuse” Banderites',
    'mass flight and',
    'accumulated a lot of ammunition and military equipment over the decades',
  ])
})

test('what will be taken is shown while the mouse is still down', async ({ page, openSample, reading }) => {
  await openSample()
  await selectText(page, 'umulated a lot of ammuni', {
    beforeRelease: async () => {
      await expect.poll(() => pendingWords(page)).toBe('accumulated a lot of ammunition')
      await expect(reading.toolbar).toBeHidden()
      await page.keyboard.down('Alt')
      await expect.poll(() => pendingWords(page)).toBe('umulated a lot of ammuni')
      await page.keyboard.up('Alt')
      await expect.poll(() => pendingWords(page)).toBe('accumulated a lot of ammunition')
    },
  })
  await expect(reading.toolbar).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(reading.toolbar).toBeHidden()
  await expect.poll(() => pendingWords(page)).toBe('')
  await page.keyboard.press('f')
  await expect(reading.cards).toHaveCount(0)
  await reading.tag('umulated a lot of ammuni', 'f')
  await expect.poll(() => pendingWords(page)).toBe('')
})

test('Alt keeps the characters, and white space at the ends is left out all the same', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample()
  await reading.tag('umulated a lot of ammuni', 'f', { modifier: 'Alt' })
  await reading.tag(' people willing ', 'a', { modifier: 'Alt' })
  await reading.saved()
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([
    'people willing',
    'umulated a lot of ammuni',
  ])
})

test('a double click takes a word, a triple click a paragraph without its line end', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample()
  const word = await pointOfText(page, 'mobilization')
  await page.mouse.dblclick(word.x + 20, word.y)
  await expect(reading.toolbar).toBeVisible()
  await page.keyboard.press('f')
  await expect(reading.card('mobilization')).toBeVisible()
  const paragraph = await pointOfText(page, 'the soldiers and officers')
  await page.mouse.click(paragraph.x, paragraph.y, { clickCount: 3 })
  await expect(reading.toolbar).toBeVisible()
  await page.keyboard.press('q')
  await expect(reading.cards).toHaveCount(2)
  await reading.saved()
  const [taken, ...others] = await readStoredWords(page.context(), assay.url, article)
  expect(taken).toMatch(/^“Russian propaganda repeats .* hundreds of pieces of military equipment\?$/)
  expect(others).toEqual(['mobilization'])
})

test('the buttons of the toolbar tag with the mouse, each its own type', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  for (const [label, words] of [
    ['Forecast', 'Russia may announce a general mobilization'],
    ['Assessment', 'Russia does not have the weapons'],
    ['Quote', 'Russian national duty'],
  ] as const) {
    await reading.select(words)
    await reading.toolbar.getByRole('button', { name: label }).click()
    await expect(reading.focusedCard).toHaveAccessibleName(new RegExp(`^${label} \\d: ${words}\\.$`))
    await expect(reading.toolbar).toBeHidden()
  }
  await page.keyboard.press('j')
  await expect(reading.cards).toHaveCount(3)
})

test('selecting words of a note or a card offers no tag', async ({ page, openSample, reading }) => {
  await openSample([{ type: 'forecast', words: 'Russia may announce', note: 'Quite a long note' }])
  await reading.card('Russia may announce').click()
  await reading.note.dblclick()
  expect(await page.evaluate(() => document.getSelection()?.toString())).not.toBe('')
  // A drag out of the text and over the cards and the inspector takes words of the text alone.
  const from = await pointOfText(page, 'there are no people willing to fight')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(1400, 880, { steps: 5 })
  await page.mouse.up()
  expect(await page.evaluate(() => document.getSelection()?.toString())).not.toContain('Quite a long note')
  await page.keyboard.press('Escape')
  await reading.card('Russia may announce').click()
  await reading.inspector.getByText('Russia may announce').dblclick()
  expect(await page.evaluate(() => document.getSelection()?.toString())).not.toBe('')
  await expect(reading.toolbar).toBeHidden()
  await page.keyboard.press('f')
  await expect(reading.cards).toHaveCount(1)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a finger selects, tags at the foot of the screen, and writes a note in the sheet', async ({
    page,
    openSample,
    reading,
  }) => {
    await openSample()
    await pressLong(page, await pointOfText(page, 'greatest drama'))
    await expect(reading.toolbar).toBeVisible()
    const place = async () => {
      const box = await reading.toolbar.boundingBox()
      return box && { left: box.x, width: box.width, bottom: box.y + box.height }
    }
    await expect.poll(place).toEqual({ left: 0, width: 390, bottom: 844 - 60 })
    const button = reading.toolbar.getByRole('button', { name: 'Assessment' })
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await button.tap()
    await expect(reading.toolbar).toBeHidden()
    await expect(reading.sheet).toContainText('Assessment 1')
    await expect(reading.sheet).toContainText('greatest')

    await reading.note.tap()
    await page.keyboard.type('By thumb')
    await reading.sheet.getByRole('button', { name: 'Close' }).tap()
    await expect(reading.sheet).toBeHidden()
    const mark = await pointOfText(page, 'greatest drama')
    await page.touchscreen.tap(mark.x, mark.y)
    await expect(reading.note).toHaveValue('By thumb')
    await reading.typeChoice('Quote').tap()
    await expect(reading.sheet).toContainText('Quote 1')
    await page.reload()
    await expect(reading.sheet).toContainText('Quote 1')
    await expect(reading.note).toHaveValue('By thumb')
  })
})

/** What a long press does where the system selects for the finger, which Chromium's emulation leaves out. */
async function pressLong(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.touchscreen.tap(x, y)
  await page.evaluate(
    at => {
      const caret = document.caretPositionFromPoint(at.x, at.y)
      if (!caret) throw new Error('no text there')
      document.getSelection()?.collapse(caret.offsetNode, caret.offset + 1)
      document.getSelection()?.modify('move', 'backward', 'word')
      document.getSelection()?.modify('extend', 'forward', 'word')
    },
    { x, y },
  )
}
