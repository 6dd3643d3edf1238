import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's own folder, without a slash at the end. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** How a child that died of a signal is told to the shell: 128 and the signal's number. */
const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/**
 * Runs a program in the project's folder and answers its exit code. Signals sent to this process reach it.
 * What it says goes to stderr unless `stdout` is `inherit`, so that stdout stays for the answer itself.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ stdout?: 'inherit' | 'stderr' | 'ignore', env?: Record<string, string | undefined>, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  const { stdout = 'stderr', env = {}, shell = false } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: ['inherit', stdout === 'stderr' ? 2 : stdout, 'inherit'],
      shell,
    })
    const stop = passSignals(child)
    child.once('error', error => {
      stop()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      stop()
      resolve(code ?? signalCodes[/** @type {keyof typeof signalCodes} */ (signal)] ?? 1)
    })
  })
}

/**
 * Until the returned function is called, signals to this process go to the child instead.
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignals(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  /** @param {NodeJS.Signals} signal */
  const handleSignal = signal => {
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, handleSignal)
  return () => {
    for (const signal of signals) process.off(signal, handleSignal)
  }
}
