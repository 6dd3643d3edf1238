// For those who do not use a mouse, or see the page otherwise than drawn: roles, order, colours, motion, targets.
import { expect, test } from './fixtures.ts'
import { innerWords, overlappingClaims } from './overlapping-claims.ts'

test('the parts of the page have their roles and names', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  await reading.click(innerWords)
  const parts = [
    page.getByRole('banner'),
    page.getByRole('navigation', { name: 'Main' }),
    page.getByRole('complementary', { name: 'Outline and filter' }),
    page.getByRole('main'),
    page.getByRole('region', { name: 'Article', exact: true }),
    page.getByRole('region', { name: 'Claims', exact: true }),
    page.getByRole('navigation', { name: 'Claims over one another here' }),
    page.getByRole('complementary', { name: 'Inspector' }),
    page.getByRole('contentinfo'),
    page.getByRole('list', { name: 'Keys' }),
    page.getByRole('heading', { level: 1 }),
    page.getByRole('region', { name: 'Forecast 6', exact: true }),
    page.getByRole('group', { name: 'Type' }),
    page.getByRole('group', { name: 'Move the start by a word' }),
    page.getByRole('textbox', { name: 'Note on Forecast 6' }),
  ]
  for (const part of parts) await expect(part).toHaveCount(1)
  await expect(reading.focusedCard).toHaveAccessibleName(`Forecast 6: ${innerWords}. Note: How long is long?`)
})

test('Tab goes from the skip link to the hint bar in the order of the page', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(overlappingClaims)
  await reading.click(innerWords)
  await expect(reading.chip.getByRole('button').first()).toBeVisible()
  await page.getByRole('link', { name: 'Skip to the content' }).focus()
  const seen: string[] = ['skip']
  for (let presses = 0; presses < 120 && seen.at(-1) !== 'hints'; presses += 1) {
    await page.keyboard.press('Tab')
    const part = await page.evaluate(() => {
      const active = document.activeElement
      const places = {
        skip: 'a[href="#main"]',
        top: 'header',
        rail: '[aria-label="Outline and filter"]',
        chip: '[aria-label="Claims over one another here"]',
        cards: '[aria-label="Claims"]',
        article: '[data-desk]',
        inspector: '[aria-label="Inspector"]',
        hints: 'footer',
      }
      const found = Object.entries(places).find(([, selector]) => active?.closest(selector))
      return found?.[0] ?? active?.outerHTML.slice(0, 80) ?? 'nothing'
    })
    if (seen.at(-1) !== part) seen.push(part)
  }
  expect(seen).toEqual(['skip', 'top', 'rail', 'article', 'cards', 'chip', 'inspector', 'hints'])
})

test('one key leads from a claim to its fields, and one back to its card and to the text', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(overlappingClaims)
  await reading.click(innerWords)
  await page.keyboard.press('Enter')
  await expect(reading.inspector.getByRole('combobox', { name: 'Speaker' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(reading.focusedCard).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Article', exact: true })).toBeFocused()
})

test('where the system chooses the colours, lines, letters and focus stay', async ({
  page,
  openSample,
  reading,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openSample(overlappingClaims)
  await reading.click(innerWords)
  await expect(page.locator('mark[data-focused]')).toHaveCount(1)
  const colours = await page.evaluate(() => {
    const probe = document.createElement('span')
    document.body.append(probe)
    const system = (name: string) => {
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`
      return getComputedStyle(probe).color
    }
    const names = ['CanvasText', 'Highlight', 'HighlightText'] as const
    const palette = Object.fromEntries(names.map(name => [name, system(name)]))
    probe.remove()
    const rest = [...document.querySelectorAll<HTMLElement>('mark:not([data-focused], [data-focused] *)')]
    const focused = document.querySelector<HTMLElement>('mark[data-focused]')
    const shape = document.querySelector('[data-card] svg path, [data-card] svg rect')
    const edges = [...document.querySelectorAll('[data-article] svg :is(circle, path):not([data-focused])')]
    return {
      palette,
      lines: [...new Set(rest.map(mark => getComputedStyle(mark).textDecorationColor))],
      styles: [...new Set(rest.map(mark => getComputedStyle(mark).textDecorationStyle))].sort(),
      grounds: [
        ...new Set(
          rest.map(mark => (/, 0\)$/.test(getComputedStyle(mark).backgroundColor) ? 'clear' : 'tinted')),
        ),
      ],
      focus: focused && getComputedStyle(focused).backgroundColor,
      focusText: focused && getComputedStyle(focused).color,
      shape: shape && getComputedStyle(shape).fill,
      edges: [
        ...new Set(
          edges.map(edge => {
            const { fill, stroke } = getComputedStyle(edge)
            return fill === 'none' ? stroke : fill
          }),
        ),
      ],
    }
  })
  const { palette } = colours
  expect(colours.lines).toEqual([palette['CanvasText']])
  expect(colours.styles).toEqual(['dashed', 'dotted', 'solid'])
  expect(colours.grounds).toEqual(['clear'])
  expect(colours.focus).toBe(palette['Highlight'])
  expect(colours.focusText).toBe(palette['HighlightText'])
  expect(colours.shape).toBe(palette['CanvasText'])
  expect(colours.edges).toEqual([palette['CanvasText']])
  await expect(page.locator('[data-card] svg text').first()).toBeVisible()
})

test('who asks for less motion is taken to a claim at once', async ({ page, openSample, reading }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSample(overlappingClaims)
  await reading.click('there are no people willing to fight')
  const desk = page.locator('[data-desk]')
  await desk.evaluate(element => {
    const calls: string[] = []
    const scroll = element.scrollBy.bind(element)
    element.scrollBy = ((options: ScrollToOptions) => {
      calls.push(options.behavior ?? 'auto')
      scroll(options)
    }) as typeof element.scrollBy
    Object.assign(window, { calls })
    element.scrollTop = 0
  })
  for (let press = 0; press < 7; press += 1) await page.keyboard.press('j')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Forecast 8/)
  const calls = await page.evaluate(() => (window as unknown as { calls: string[] }).calls)
  expect(calls.length).toBeGreaterThan(0)
  expect(new Set(calls)).toEqual(new Set(['instant']))
})

test.describe('with a thumb', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('everything that can be pressed on an article has 44 pixels', async ({
    page,
    openSample,
    reading,
  }) => {
    await openSample(overlappingClaims)
    await expect.poll(() => page.evaluate(listSmall, 44)).toEqual([])
    await reading.click(innerWords)
    await expect(reading.sheet).toBeVisible()
    await expect.poll(() => page.evaluate(listSmall, 44)).toEqual([])
    await reading.sheet.getByRole('button', { name: 'Close' }).tap()
    await page.getByRole('button', { name: 'Outline' }).tap()
    await expect.poll(() => page.evaluate(listSmall, 44)).toEqual([])
  })
})

/** Runs in the page: what is smaller than so many pixels, and is not met so far around its middle either. */
function listSmall(least: number): string[] {
  const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea')]
  function reach(target: HTMLElement, box: DOMRect, dx: number, dy: number): boolean {
    const x = box.x + box.width / 2 + dx
    const y = box.y + box.height / 2 + dy
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true
    const hit = document.elementFromPoint(x, y)
    return hit !== null && (target.contains(hit) || hit.closest('label')?.contains(target) === true)
  }
  return targets
    .filter(target => target.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map(target => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && (box.width < least || box.height < least))
    .filter(({ target, box }) => reach(target, box, 0, 0))
    .filter(({ target, box }) => {
      const half = least / 2 - 1
      return !(
        reach(target, box, 0, -half) &&
        reach(target, box, 0, half) &&
        reach(target, box, -half, 0) &&
        reach(target, box, half, 0)
      )
    })
    .map(({ target, box }) => `${target.outerHTML.slice(0, 100)}: ${box.width} × ${box.height}`)
}
