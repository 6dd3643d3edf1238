import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installArguments, isInstalled } from './install.mjs'

let folder = ''
const hono = { version: '4.1.0', integrity: 'sha512-a' }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-install-'))
  mkdirSync(join(folder, 'node_modules'))
  lock({ '': { version: '0.1.0' }, 'node_modules/hono': hono })
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function lock(packages: object): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }))
}

function install(packages: object): void {
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

test('nothing is installed before npm has finished', () => {
  expect(isInstalled(folder)).toBe(false)
})

test('what the lock asks for is installed, whatever the files’ times', () => {
  install({ 'node_modules/hono': hono })
  lock({ '': { version: '0.2.0' }, 'node_modules/hono': hono })
  expect(isInstalled(folder)).toBe(true)
})

test.each([
  ['another version', { 'node_modules/hono': { ...hono, version: '4.0.0' } }],
  ['another content', { 'node_modules/hono': { ...hono, integrity: 'sha512-b' } }],
  ['one too few', {}],
  ['one too many', { 'node_modules/hono': hono, 'node_modules/left': hono }],
])('%s is not', (_, packages) => {
  install(packages)
  expect(isInstalled(folder)).toBe(false)
})

test('a package for another platform may be missing, but not be another version', () => {
  lock({ 'node_modules/hono': hono, 'node_modules/for-mac': { ...hono, optional: true } })
  install({ 'node_modules/hono': hono })
  expect(isInstalled(folder)).toBe(true)
  install({ 'node_modules/hono': hono, 'node_modules/for-mac': { ...hono, version: '4.0.0' } })
  expect(isInstalled(folder)).toBe(false)
})

test('packages for building are installed too, also for production', () => {
  mkdirSync(join(folder, 'tool'))
  writeFileSync(join(folder, 'tool/package.json'), '{"name":"tool","version":"1.0.0"}')
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'app', version: '0.1.0', devDependencies: { tool: 'file:tool' } }),
  )
  const npm = (...args: string[]) => {
    const { status, stderr } = spawnSync('npm', args, {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', npm_config_offline: 'true' },
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    expect(status, stderr).toBe(0)
  }
  rmSync(join(folder, 'package-lock.json'))
  npm('install', '--package-lock-only')
  npm(...installArguments)
  expect(existsSync(join(folder, 'node_modules/tool/package.json'))).toBe(true)
}, 60_000)
