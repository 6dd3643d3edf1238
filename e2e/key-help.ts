import { expect, type Locator, type Page } from '@playwright/test'

/** The help with all keys of a page, where they are changed. */
export class KeyHelp {
  readonly page: Page
  readonly dialog: Locator
  /** What it says of a change. */
  readonly says: Locator
  /** What waits for the new key. */
  readonly recorder: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Keys on this page' })
    this.says = this.dialog.getByRole('status')
    this.recorder = this.dialog.getByRole('button', { name: /^Press the new key for/ })
  }

  /** A command as it stands under its heading. */
  row(label: string): Locator {
    return this.dialog.getByRole('button', { name: new RegExp(`${label} \\(change the key\\)$`) })
  }

  /** Opens the help, gives a command another key with the mouse, and closes the help. */
  async change(label: string, key: string): Promise<void> {
    await this.page.getByRole('button', { name: 'All keys' }).click()
    await this.row(label).click()
    await expect(this.recorder).toBeFocused()
    await this.page.keyboard.press(key)
    await expect(this.says).toContainText('is now')
    await this.page.keyboard.press('Escape')
    await expect(this.dialog).toBeHidden()
  }
}
