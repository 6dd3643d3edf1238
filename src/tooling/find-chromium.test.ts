import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findChromium, hasChromiumPackage } from './find-chromium.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-chromium-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function addProgram(path: string): string {
  const whole = join(folder, path)
  mkdirSync(dirname(whole), { recursive: true })
  writeFileSync(whole, '')
  return whole
}

test('the browser that is named comes before the one on the path', () => {
  const named = addProgram('named/browser')
  addProgram('bin/chromium')
  expect(findChromium({ ASSAY_CHROMIUM: named, PATH: join(folder, 'bin') })).toBe(named)
  expect(findChromium({ CHROME_PATH: named, PATH: join(folder, 'bin') })).toBe(named)
})

test('a named browser that is not there is passed over', () => {
  const onPath = addProgram('bin/google-chrome')
  expect(findChromium({ ASSAY_CHROMIUM: join(folder, 'gone'), PATH: join(folder, 'bin') })).toBe(onPath)
})

test('a folder called chromium is no browser', () => {
  addProgram('bin/chromium/notes.txt')
  const browser = addProgram('more/chromium')
  expect(findChromium({ PATH: `${join(folder, 'bin')}:${join(folder, 'more')}` })).toBe(browser)
})

test('one without windows comes before others, in whatever folder it is', () => {
  addProgram('bin/chromium')
  const shell = addProgram('more/chromium-headless-shell')
  expect(findChromium({ PATH: `${join(folder, 'bin')}:${join(folder, 'more')}` })).toBe(shell)
})

test("the newest of playwright's own browsers is taken", () => {
  addProgram('cache/chromium-998/chrome-linux/chrome')
  const newer = addProgram('cache/chromium-1201/chrome-linux/chrome')
  const env = { PATH: '', PLAYWRIGHT_BROWSERS_PATH: join(folder, 'cache') }
  expect(findChromium(env)).toBe(newer)
  const newest = addProgram('cache/chromium_headless_shell-1202/chrome-linux/headless_shell')
  expect(findChromium(env)).toBe(newest)
})

test.each([
  ['Debian', 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', true],
  ['Raspberry Pi OS', 'NAME="Raspbian GNU/Linux"\nID=raspbian\nID_LIKE=debian\n', true],
  ['Ubuntu', 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\nHOME_URL="https://www.ubuntu.com/"\n', false],
  ['Linux Mint', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', false],
  ['Fedora', 'ID=fedora\nBUG_REPORT_URL="https://bugs.debian.org/"\n', false],
])('%s has a package of Chromium or not', (_, release, expected) => {
  expect(hasChromiumPackage(release)).toBe(expected)
})
