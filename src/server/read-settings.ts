import { resolve } from 'node:path'
import { err, ok, type Result } from '../core/result.ts'

export interface Settings {
  readonly dataFolder: string
  readonly host: '127.0.0.1' | '::1'
  /** The port wished for; 0 for any. */
  readonly port: number
  readonly opensBrowser: boolean
}

const loopback = new Map<string, Settings['host']>([
  ['127.0.0.1', '127.0.0.1'],
  ['localhost', '127.0.0.1'],
  ['::1', '::1'],
  ['[::1]', '::1'],
])

/** Reads the settings out of the environment, or says in one sentence what is wrong with them. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): Result<Settings, string> {
  const { ASSAY_DATA, ASSAY_HOST = '127.0.0.1', ASSAY_PORT = '4400' } = environment
  const host = loopback.get(ASSAY_HOST)
  if (!host) {
    return err(
      `Assay has no accounts yet, so it answers on this machine only: leave ASSAY_HOST out instead of “${ASSAY_HOST}”.`,
    )
  }
  const port = /^\d{1,5}$/.test(ASSAY_PORT) ? Number(ASSAY_PORT) : Number.NaN
  if (!(port <= 65_535))
    return err(`ASSAY_PORT is “${ASSAY_PORT}”; give a port from 0 to 65535, or leave it out.`)
  const dataFolder = resolve(ASSAY_DATA || 'data')
  return ok({ dataFolder, host, port, opensBrowser: canOpenBrowser(environment, platform) })
}

/** True where somebody sits before a display and has not said no. */
function canOpenBrowser(
  { ASSAY_OPEN, CI, DISPLAY, WAYLAND_DISPLAY }: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  if (ASSAY_OPEN === '0' || (CI && CI !== 'false' && CI !== '0')) return false
  return platform === 'darwin' || platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}
