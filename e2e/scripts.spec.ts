// Texts of every script: their direction, what a hand on the mouse takes of them, and what is exported of that.
import type { Page } from '@playwright/test'
import { checkAccess } from './check-access.ts'
import { checkWidths } from './check-fit.ts'
import { expect, test } from './fixtures.ts'
import { openText } from './open-text.ts'
import type { SelectOptions } from './select-text.ts'
import { readStoredFile, readStoredWords, type StoredFile } from './stored-file.ts'

const hebrew = [
  'רוסיה תילחם זמן רב, אמר המומחה יורי בוטוסוב לכתב שלנו ביום רביעי בבוקר. היא צברה תחמושת רבה במשך עשורים, ולכן אין להניח כי המלחמה תסתיים בקרוב.',
  'NATO הודיעה כי תמשיך לסייע לאוקראינה גם ב-2023, ובייחוד בנשק מדויק.',
  'Written in English, this paragraph runs the other way.',
].join('\n\n')

const arabic =
  'ستقاتل روسيا طويلا، قال الخبير يوري بوتوسوف. لقد جمعت روسيا ذخيرة كثيرة على مدى عقود، ولا يمكن لها أن تعلن تعبئة عامة.'

/** Viewport edges in CSS pixels. */
interface Box {
  readonly left: number
  readonly right: number
}

/** Where something stands on the page, which must be there. */
async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not on the page`)
  return { left: box.x, right: box.x + box.width }
}

/** The left edges of the characters of some words, as they are drawn. */
function lefts(page: Page, root: string, words: string): Promise<number[]> {
  return page.evaluate(
    ({ root, words }) => {
      const walker = document.createTreeWalker(
        document.querySelector(root) ?? document.body,
        NodeFilter.SHOW_TEXT,
      )
      const letters: { node: Node; at: number }[] = []
      let text = ''
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent?.length ?? 0); at++) letters.push({ node, at })
        text += node.textContent
      }
      const from = text.indexOf(words)
      if (from < 0) throw new Error(`no “${words}” in ${root}`)
      return letters.slice(from, from + words.length).map(({ node, at }) => {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return range.getBoundingClientRect().left
      })
    },
    { root, words },
  )
}

const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)

/** Expects that every exported fragment is where its words stand, counted in code points. */
async function checkOffsets(page: Page, origin: string, article: string): Promise<void> {
  const file: StoredFile = JSON.parse(await readStoredFile(page.context(), origin, article))
  const points = [...file.article.text]
  for (const { start, end, exact } of file.claims.flatMap(claim => claim.fragments)) {
    expect(points.slice(start, end).join('')).toBe(exact)
  }
}

test('an article in Hebrew is laid out from the right', async ({ page, assay, reading }) => {
  const article = await openText({ page, assay, reading }, { text: hebrew, language: 'he' })
  await reading.tag('תילחם זמן רב', 'f', { leftwards: true })
  await reading.tag('היא צברה תחמושת רבה במשך עשורים', 'a', { leftwards: true, backwards: true })
  await reading.tag('המלחמה תסתיים', 'q', { leftwards: true })
  await reading.saved()
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([
    'תילחם זמן רב',
    'היא צברה תחמושת רבה במשך עשורים',
    'המלחמה תסתיים',
  ])
  await checkOffsets(page, assay.url, article)

  const text = await boxOf(page, '[data-article]')
  for (const paragraph of [0, 1]) {
    const { right } = await boxOf(page, `[data-paragraph="${paragraph}"]`)
    const [first = 0] = await lefts(page, `[data-paragraph="${paragraph}"]`, paragraph === 0 ? 'ר' : 'NATO')
    expect(right - first).toBeLessThan(60)
  }
  const [english = 0] = await lefts(page, '[data-paragraph="2"]', 'W')
  expect(english - text.left).toBeLessThan(2)
  // Signs on the right, cards on the left, and between text and card the leader.
  await expect(page.locator('[data-sign]')).toHaveCount(3)
  expect((await boxOf(page, '[data-sign]')).left).toBeGreaterThan(text.right)
  const card = await boxOf(page, '[data-card]')
  expect(card.right).toBeLessThan(text.left)
  await reading.card('תילחם זמן רב').click()
  const leader = await boxOf(page, '[data-leader] path')
  expect(leader.left).toBeGreaterThanOrEqual(card.right - 2)
  expect(leader.right).toBeLessThanOrEqual(text.left + 1)
})

test('lines of Hebrew begin at the right and end at the left', async ({ page, assay, reading }) => {
  const words = 'תילחם זמן רב'
  await openText(
    { page, assay, reading },
    { text: `Hebrew in English.\n\n${hebrew}`, language: 'en', claims: [{ type: 'forecast', words }] },
  )
  const line = await boxOf(page, 'mark')
  const tick = await boxOf(page, 'svg [data-type=forecast][data-tick]')
  const arrow = await boxOf(page, 'svg [data-type=forecast]:not([data-tick])')
  expect(Math.abs(tick.left - line.right)).toBeLessThan(3)
  expect(arrow.left).toBeLessThan(line.left)
  expect(arrow.right - line.left).toBeLessThan(6)
  // The paragraph runs to the left, the article around it does not.
  const text = await boxOf(page, '[data-article]')
  expect((await boxOf(page, '[data-sign]')).right).toBeLessThan(text.left)
  expect((await boxOf(page, '[data-card]')).left).toBeGreaterThan(text.right)
  expect(text.right - line.right).toBeLessThan(80)
})

test('an article in Arabic of no named language is laid out from the right too', async ({
  page,
  assay,
  reading,
}) => {
  const article = await openText({ page, assay, reading }, { text: arabic })
  await reading.tag('قال الخبي', 'q', { leftwards: true })
  await reading.tag('لا يمكن لها أن تعلن تعبئة عامة', 'a', { leftwards: true, backwards: true })
  await reading.saved()
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([
    'قال الخبير',
    'ولا يمكن لها أن تعلن تعبئة عامة',
  ])
  await checkOffsets(page, assay.url, article)
  const text = await boxOf(page, '[data-article]')
  expect((await boxOf(page, '[data-card]')).right).toBeLessThan(text.left)
  await checkAccess(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('Hebrew fits, with its signs on the right', async ({ page, assay, reading }) => {
    await openText(
      { page, assay, reading },
      { text: hebrew, claims: [{ type: 'forecast', words: 'תילחם זמן רב' }] },
    )
    await checkWidths(page, [390, 320])
    const text = await boxOf(page, '[data-article]')
    const sign = await boxOf(page, '[data-sign]')
    expect(sign.left).toBeGreaterThanOrEqual(text.right)
    expect(sign.right).toBeLessThanOrEqual(390)
    await reading.click('תילחם זמן רב')
    await expect(reading.sheet).toContainText('תילחם זמן רב')
  })
})

/** A text, what is dragged over in it, and what of it is taken. */
const drags: readonly [string, string, string, string, SelectOptions?][] = [
  ['Chinese', '俄罗斯将长期战斗。它积累了大量弹药。', '罗斯将长期战', '俄罗斯将长期战斗'],
  ['Chinese, by characters', '俄罗斯将长期战斗。', '斯将长期战', '斯将长期战', { modifier: 'Alt' }],
  ['Japanese', 'ロシアは長く戦うだろう。弾薬を蓄えた。', 'シアは長く戦', 'ロシアは長く戦う'],
  ['Thai', 'รัสเซียจะต่อสู้เป็นเวลานาน เพราะมีกระสุนมาก', 'ต่อสู้เป็นเวลานาน', 'ต่อสู้เป็นเวลานาน'],
  ['Hindi', 'रूस लंबे समय तक लड़ेगा। वह थकेगा।', 'लंबे समय तक लड़ेगा', 'लंबे समय तक लड़ेगा'],
  ['an emoji family', 'We 👩‍👩‍👧‍👦 stay here', '👩‍👩‍👧‍👦 sta', '👩‍👩‍👧‍👦 stay'],
  ['flags', 'Flags 🇺🇦🇵🇱🇱🇹 in a row', '🇵🇱', '🇵🇱', { modifier: 'Alt' }],
  ['astral letters', '😀😀 𝔘𝔨𝔯𝔞𝔦𝔫𝔢 fights on', '𝔘𝔨𝔯𝔞𝔦𝔫𝔢 fig', '𝔘𝔨𝔯𝔞𝔦𝔫𝔢 fights'],
  [
    'combining marks',
    'L’e\u0301te\u0301 de\u0301ja\u0300 passe\u0301 ici',
    'de\u0301ja\u0300 pas',
    'de\u0301ja\u0300 passe\u0301',
  ],
  [
    'a stack of marks',
    'The Z\u0351\u036b\u0343algo text',
    'Z\u0351\u036b\u0343alg',
    'Z\u0351\u036b\u0343algo',
  ],
]

for (const [name, text, dragged, taken, options] of drags) {
  test(`a drag over ${name} takes what it goes over`, async ({ page, assay, reading }) => {
    const article = await openText({ page, assay, reading }, { text: `😀 ${text}` })
    await reading.tag(dragged, 'f', options)
    await reading.saved()
    expect(await readStoredWords(page.context(), assay.url, article)).toEqual([taken])
    await checkOffsets(page, assay.url, article)
    expect(await reading.markedTexts()).toEqual([taken])
    await expect(page.getByRole('img')).toHaveCount(0)
  })
}

const overridden = 'Open the invoice\u202efdp.exe now, he\u200b said.'

test('what turns or hides text is shown where it stands, and turns nothing', async ({
  page,
  assay,
  reading,
}) => {
  await openText({ page, assay, reading }, { text: `${overridden}\n\nNothing here.` })
  await expect(page.getByText('2 invisible characters, marked in the text:')).toContainText(
    '1 right-to-left override, 1 zero-width space.',
  )
  const override = page.locator('[data-article]').getByRole('img', { name: 'right-to-left override' })
  await expect(override).toHaveAttribute('title', 'right-to-left override')
  expect((await override.boundingBox())?.width).toBeGreaterThan(10)
  await expect(page.locator('[data-article]').getByRole('img', { name: 'zero-width space' })).toBeVisible()
  const drawn = await lefts(page, '[data-paragraph="0"]', 'fdp.exe now')
  expect(drawn).toEqual(ascending(drawn))
  expect(await page.locator('[data-paragraph="0"]').textContent()).toBe(overridden)
  await checkAccess(page)
})

test('a claim begins, ends and runs over characters that do not show', async ({ page, assay, reading }) => {
  const article = await openText(
    { page, assay, reading },
    {
      text: overridden,
      claims: [
        { type: 'forecast', words: '\u202efdp' },
        { type: 'assessment', words: 'he\u200b' },
        { type: 'quote', words: 'the invoice' },
      ],
    },
  )
  await reading.tag('invoice\u202efdp.exe now', 'a')
  await reading.saved()
  const expected = ['the invoice', 'invoice\u202efdp.exe now', '\u202efdp', 'he\u200b']
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual(expected)
  expect(await reading.markedTexts()).toEqual(expected.toSorted())
  await checkOffsets(page, assay.url, article)
  // Nor does it turn the card, the inspector or what stands after it there.
  for (const place of ['[data-card][data-focused]', '[data-details]']) {
    const drawn = await lefts(page, place, 'fdp.exe now')
    expect(drawn).toEqual(ascending(drawn))
  }
})

test('what is copied is the text alone', async ({ page, assay, reading }) => {
  await openText({ page, assay, reading }, { text: `${overridden}\n\n\nSecond paragraph.` })
  await reading.tag('Second', 'f')
  await reading.select('invoice\u202efdp.exe now, he\u200b said.\nSecond paragraph')
  await page.keyboard.press('Control+c')
  await reading.note.fill('')
  await page.keyboard.press('Control+v')
  await expect(reading.note).toHaveValue('invoice\u202efdp.exe now, he\u200b said.\n\n\nSecond paragraph')
})

test('direction marks are shown and do their work', async ({ page, assay, reading }) => {
  const text = 'שפת C++\u200e טובה, שפת D++ גם'
  await openText({ page, assay, reading }, { text })
  await expect(page.locator('[data-article]').getByRole('img', { name: 'left-to-right mark' })).toBeVisible()
  const [c = 0, plus = 0] = await lefts(page, '[data-paragraph="0"]', 'C++')
  expect(plus).toBeGreaterThan(c)
  const [d = 0, other = 0] = await lefts(page, '[data-paragraph="0"]', 'D++')
  expect(other).toBeLessThan(d)
})

test('joiners at their proper work are left alone', async ({ page, assay, reading }) => {
  await openText({ page, assay, reading }, { text: 'می\u200cخواهم 👩‍👩‍👧‍👦 क्\u200cष' })
  await expect(page.locator('[data-paragraph="0"]')).toBeVisible()
  await expect(page.getByRole('img')).toHaveCount(0)
  await expect(page.getByText('invisible character')).toHaveCount(0)
})
