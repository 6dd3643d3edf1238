import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

/** Chromium without windows: the same engine, of which a journey takes an eighth less processor time. */
const headlessNames = ['chromium-headless-shell', 'chrome-headless-shell']
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macPaths = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What to tell someone whose machine has no Chromium that we could find or install. */
export const chromiumAdvice =
  'No Chromium was found. Install one (Debian: sudo apt-get install chromium; Ubuntu and any other system: ' +
  'npx playwright install chromium) or name one: ASSAY_CHROMIUM=/path/to/chromium npm test'

/** Switches for every Chromium we start: quiet on the network, and without a sandbox only as root, where it cannot have one. */
export const chromiumFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** The path of a Chromium on this machine, one without windows before others, or null. Changes nothing. */
export function findChromium(env = process.env) {
  for (const named of [env['ASSAY_CHROMIUM'], env['CHROME_PATH']]) {
    if (named && isProgram(named)) return named
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  const inFolders = (/** @type {readonly string[]} */ these) =>
    folders.flatMap(folder => these.map(name => join(folder, name)))
  const candidates = [...inFolders(headlessNames), ...inFolders(names), ...playwrightPaths(env), ...macPaths]
  return candidates.find(isProgram) ?? null
}

/** The same, but where root runs Debian a missing Chromium is installed with apt. */
export async function findOrInstallChromium() {
  const found = findChromium()
  if (found || !canUseApt()) return found
  process.stderr.write('No Chromium found; installing the system’s with apt.\n')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env })
  // Older releases have no package of the one without windows.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env })
    if (findChromium()) break
  }
  return findChromium()
}

function canUseApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false
  return existsSync('/etc/os-release') && hasChromiumPackage(readFileSync('/etc/os-release', 'utf8'))
}

/**
 * True for Debian and what is made from it, by the text of /etc/os-release. In Ubuntu and what is made from that,
 * the package is missing or only asks for a snap.
 * @param {string} release
 */
export function hasChromiumPackage(release) {
  const names = [...release.matchAll(/^ID(?:_LIKE)?=(.*)$/gm)].map(([, value]) => value ?? '').join(' ')
  return /\bdebian\b/.test(names) && !/\bubuntu\b/.test(names)
}

/**
 * Where `npx playwright install chromium` puts browsers, the newest first.
 * @param {NodeJS.ProcessEnv} env
 */
function playwrightPaths(env) {
  const caches = [
    env['PLAYWRIGHT_BROWSERS_PATH'] ?? '',
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    join(env['LOCALAPPDATA'] ?? '', 'ms-playwright'),
  ].filter(cache => cache !== '' && existsSync(cache))
  const programs = [
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux/headless_shell',
    'chrome-mac/headless_shell',
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ]
  return caches.flatMap(cache => {
    const builds = readdirSync(cache).filter(name => /^chromium(_headless_shell)?-\d+$/.test(name))
    const numberOf = (/** @type {string} */ name) => Number(name.slice(name.lastIndexOf('-') + 1))
    builds.sort((a, b) => numberOf(b) - numberOf(a))
    return builds.flatMap(build => programs.map(program => join(cache, build, program)))
  })
}

/** @param {string} path */
function isProgram(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
