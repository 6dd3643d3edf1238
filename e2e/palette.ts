import { expect, type Locator, type Page } from '@playwright/test'

/** The palette as its user has it: opened by key, narrowed by typing. */
export class Palette {
  readonly page: Page
  readonly dialog: Locator
  readonly field: Locator
  readonly options: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Commands' })
    this.field = this.dialog.getByRole('combobox')
    // Where nothing is found, that is said in an option without a key.
    this.options = this.dialog.getByRole('option').and(page.locator('[data-key]'))
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.field).toBeFocused()
  }

  /** Opens it and types. */
  async find(words: string): Promise<void> {
    await this.open()
    await this.page.keyboard.type(words)
  }

  option(name: string | RegExp): Locator {
    return this.dialog.getByRole('option', { name })
  }

  /** Opens it, types, and takes what is found first once it begins so. */
  async run(words: string, first: string | RegExp): Promise<void> {
    await this.find(words)
    await expect(this.options.first()).toHaveAccessibleName(first)
    await this.page.keyboard.press('Enter')
    await expect(this.dialog).toBeHidden()
  }
}
