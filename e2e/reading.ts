import { expect, type Locator, type Page } from '@playwright/test'
import { pointOfText, type SelectOptions, selectText } from './select-text.ts'

/** The article page as its reader uses it: with the mouse on the words, by key, and by what things are called. */
export class Reading {
  readonly page: Page
  /** Whether all is saved, in words. */
  readonly status: Locator
  readonly toolbar: Locator
  readonly inspector: Locator
  /** The focused claim on narrow screens. */
  readonly sheet: Locator
  readonly note: Locator
  /** The claims lying over one another at the focused one. */
  readonly chip: Locator

  constructor(page: Page) {
    this.page = page
    this.status = page.getByRole('banner').getByRole('status')
    this.toolbar = page.getByRole('toolbar', { name: 'Tag the selection' })
    this.inspector = page.getByRole('complementary', { name: 'Inspector' })
    this.sheet = page.getByRole('region', { name: 'Focused claim' })
    this.note = page.getByRole('textbox', { name: /^Note on / })
    this.chip = page.getByRole('navigation', { name: 'Claims over one another here' })
  }

  get cards(): Locator {
    return this.page.getByRole('region', { name: 'Claims', exact: true }).getByRole('article')
  }

  /** The card with these words of the article, or of this type and place, as in “Quote 2”. */
  card(words: string): Locator {
    return this.cards.filter({ hasText: words })
  }

  /** The focused claim's card. */
  get focusedCard(): Locator {
    return this.cards.and(this.page.locator('[aria-current=true]'))
  }

  /** The switch of a type in the filter, which also counts its claims. */
  filter(plural: 'Forecasts' | 'Assessments' | 'Quotes'): Locator {
    return this.page
      .getByRole('complementary', { name: 'Outline and filter' })
      .getByRole('button', { name: new RegExp(`^${plural}`) })
  }

  /** The heading of the outline, which counts all claims. */
  get filterTotal(): Locator {
    return this.page.getByRole('heading', { name: /^Outline/ })
  }

  /** Where the focused claim's type is chosen with the mouse. */
  typeChoice(label: 'Forecast' | 'Assessment' | 'Quote'): Locator {
    const field = this.page.locator('[data-inspector], [data-sheet]')
    return field.getByRole('group', { name: 'Type' }).locator('label').filter({ hasText: label })
  }

  /** Selects words with the mouse and waits for what can be done with them. */
  async select(words: string, options?: SelectOptions): Promise<void> {
    await selectText(this.page, words, options)
    await expect(this.toolbar).toBeVisible()
  }

  /** Selects words with the mouse and tags them by key. */
  async tag(words: string, key: 'f' | 'a' | 'q', options?: SelectOptions): Promise<void> {
    await this.select(words, options)
    const before = await this.cards.count()
    await this.page.keyboard.press(key)
    await expect.poll(() => this.cards.count()).toBeGreaterThan(before)
  }

  /** Goes to a paragraph by the outline, counted from 1. */
  async goTo(paragraph: number): Promise<void> {
    const outline = this.page.getByRole('region', { name: /^Outline/ })
    await outline.getByRole('button', { name: new RegExp(`^${paragraph} `) }).click()
  }

  /** Clicks on the first letter of words of the article. */
  async click(words: string, occurrence?: number): Promise<void> {
    const { x, y } = await pointOfText(this.page, words, occurrence)
    await this.page.mouse.click(x, y)
  }

  /** Clicks twice on the first letter of words of the article. */
  async doubleClick(words: string): Promise<void> {
    const { x, y } = await pointOfText(this.page, words)
    await this.page.mouse.dblclick(x, y)
  }

  /** Moves the pointer over the first letter of words of the article. */
  async hover(words: string): Promise<void> {
    const { x, y } = await pointOfText(this.page, words)
    await this.page.mouse.move(x, y)
  }

  /** Waits until the article stands there and can be written, as after a reload. */
  async opened(): Promise<void> {
    await this.page.locator('html[data-reading=complete]').waitFor()
    await this.page.evaluate(() => document.fonts.ready)
    await expect(this.status).toHaveText(/^Saved/)
  }

  /** Waits until the server has everything. */
  async saved(): Promise<void> {
    await expect(this.status).toHaveText(/^Saved( \d\d:\d\d)?$/)
  }

  /** The claims as the text shows them: for each the words under its marks, paragraph after paragraph. */
  markedTexts(): Promise<string[]> {
    return this.page.evaluate(() => {
      const texts = new Map<string, string>()
      for (const mark of document.querySelectorAll<HTMLElement>('mark[data-claim]')) {
        const id = mark.dataset['claim'] ?? ''
        texts.set(id, (texts.get(id) ?? '') + mark.textContent)
      }
      return [...texts.values()].sort()
    })
  }
}
