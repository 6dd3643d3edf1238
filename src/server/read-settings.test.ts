import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, type Settings } from './read-settings.ts'

function read(environment: Record<string, string>, platform: NodeJS.Platform = 'linux'): Settings {
  const settings = readSettings(environment, platform)
  if (!settings.ok) throw new Error(settings.error)
  return settings.value
}

test('left alone, Assay listens on this machine at 4400 and keeps its data in ./data', () => {
  expect(read({})).toEqual({
    dataFolder: resolve('data'),
    host: '127.0.0.1',
    port: 4400,
    opensBrowser: false,
  })
})

test('the data and the port can be moved', () => {
  expect(read({ ASSAY_DATA: '/srv/assay', ASSAY_PORT: '0' })).toMatchObject({
    dataFolder: '/srv/assay',
    port: 0,
  })
  expect(read({ ASSAY_HOST: 'localhost', ASSAY_PORT: '5000' })).toMatchObject({
    host: '127.0.0.1',
    port: 5000,
  })
  expect(read({ ASSAY_HOST: '[::1]' }).host).toBe('::1')
})

test.each(['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.1.example.org', ''])(
  'the host %j is refused',
  host => {
    const settings = readSettings({ ASSAY_HOST: host }, 'linux')
    expect(settings).toMatchObject({ ok: false, error: expect.stringContaining('no accounts') })
  },
)

test.each(['x', '-1', '65536', '44.5', ' ', '0x10'])('the port %j is refused', port => {
  expect(readSettings({ ASSAY_PORT: port }, 'linux')).toMatchObject({
    ok: false,
    error: expect.stringContaining('ASSAY_PORT'),
  })
})

const displays: [Record<string, string>, NodeJS.Platform, boolean][] = [
  [{}, 'darwin', true],
  [{}, 'win32', true],
  [{}, 'linux', false],
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{ DISPLAY: ':0', ASSAY_OPEN: '0' }, 'linux', false],
  [{ ASSAY_OPEN: '0' }, 'darwin', false],
  [{ CI: 'true' }, 'darwin', false],
  [{ CI: 'false' }, 'darwin', true],
]
test.each(displays)('with %j on %s a browser is opened: %s', (environment, platform, expected) => {
  expect(read(environment, platform).opensBrowser).toBe(expected)
})
