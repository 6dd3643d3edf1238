import type { Page } from '@playwright/test'

interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Does what opens the browser's file chooser, and chooses the files in it. */
export async function chooseFiles(
  page: Page,
  open: () => Promise<void>,
  files: GivenFile | readonly GivenFile[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  // The browser knows that its chooser is to be answered here only when it has answered something asked after that.
  await page.evaluate(() => null)
  await open()
  await (await chooser).setFiles([files].flat())
}
