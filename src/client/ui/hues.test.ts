import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Hue, hues } from '../../core/codebook.ts'

const css = ['tokens.css', 'hues.css'].map(name => readFileSync(new URL(name, import.meta.url), 'utf8'))

/** The first three hues have the letters of the types they were made for. */
const letters: Partial<Record<Hue, string>> = { blue: 'f', ochre: 'a', green: 'q' }

type Rgb = readonly number[]

/** Every declared colour of a theme; both ways to dark must say the same. */
function readTheme(theme: 'light' | 'dark'): ReadonlyMap<string, Rgb> {
  const blocks = css.flatMap(sheet => [...sheet.matchAll(/(:root[^{]*)\{([^}]*)\}/g)])
  const colours = new Map<string, Rgb>()
  for (const [, selector = '', body = ''] of blocks) {
    if (/data-theme/.test(selector) !== (theme === 'dark')) continue
    for (const [, name = '', hex = ''] of body.matchAll(/--([\w-]+): #([0-9a-f]{6});/g)) {
      const colour = [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
      expect(colours.get(name) ?? colour, `--${name} of both dark themes`).toEqual(colour)
      colours.set(name, colour)
    }
  }
  return colours
}

/** WCAG 2 relative luminance. */
function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map(part => {
    const c = part / 255
    return c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrastOf(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function mix(top: Rgb, share: number, below: Rgb): Rgb {
  return below.map((part, at) => (top[at] ?? 0) * share + part * (1 - share))
}

describe.each([
  { theme: 'light', strongTint: 0.36 },
  { theme: 'dark', strongTint: 0.42 },
] as const)('$theme', ({ theme, strongTint }) => {
  const colours = readTheme(theme)
  function colour(name: string): Rgb {
    const found = colours.get(name)
    if (!found) throw new Error(`no --${name} in ${theme}`)
    return found
  }
  const tokenOf = (hue: Hue, part = '') => colour(`${letters[hue] ?? hue}${part}`)
  const tints = hues.map(hue => mix(tokenOf(hue, '-wash'), strongTint, colour('paper')))

  test.each(hues)('%s can be read on paper and on its own strong tint', hue => {
    const own = mix(tokenOf(hue, '-wash'), strongTint, colour('paper'))
    expect(contrastOf(tokenOf(hue), colour('paper'))).toBeGreaterThan(4.5)
    expect(contrastOf(tokenOf(hue), own)).toBeGreaterThan(4.5)
    expect(contrastOf(colour('ink'), own)).toBeGreaterThan(7)
  })

  test.each(hues)('a line of %s is seen on paper and on the strong tint of every hue', hue => {
    for (const ground of [colour('paper'), ...tints]) {
      expect(contrastOf(tokenOf(hue, '-line'), ground)).toBeGreaterThanOrEqual(3)
    }
  })
})
