import type { Page } from '@playwright/test'

/** What went wrong in a page without anybody seeing it. */
export interface PageTroubles {
  /** What the security policy forbade, with the directive and what was to be loaded. */
  readonly violations: string[]
  /** Errors that nothing caught, and what the page complained of in its console. */
  readonly errors: string[]
  /** Dialogs that scripts opened. */
  readonly dialogs: string[]
}

/** Listens to a page from its next address on. Answers that the page asked for are no trouble, whatever their status. */
export async function watchPage(page: Page): Promise<PageTroubles> {
  const troubles: PageTroubles = { violations: [], errors: [], dialogs: [] }
  await page.exposeFunction('reportViolation', (violation: string) => {
    troubles.violations.push(violation)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      const report = Reflect.get(window, 'reportViolation')
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  page.on('pageerror', error => troubles.errors.push(String(error)))
  page.on('console', message => {
    const isTrouble = message.type() === 'error' || message.type() === 'warning'
    if (isTrouble && !message.text().startsWith('Failed to load resource'))
      troubles.errors.push(message.text())
  })
  page.on('dialog', dialog => {
    troubles.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  return troubles
}
