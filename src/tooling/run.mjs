import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's own folder, without a slash at the end. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Runs a program in the project's folder and answers its exit code, 1 when a signal ended it. Signals sent to
 * this process reach it.
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
    const endPassing = passSignals(child)
    child.once('error', error => {
      endPassing()
      reject(error)
    })
    child.once('exit', code => {
      endPassing()
      resolve(code ?? 1)
    })
  })
}

/**
 * Until the returned function is called, signals to this process go to the child first; then, with the child
 * ended, this process takes the one that came.
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignals(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  /** @type {NodeJS.Signals | null} */
  let received = null
  /** @param {NodeJS.Signals} signal */
  const handleSignal = signal => {
    received = signal
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, handleSignal)
  return () => {
    for (const signal of signals) process.off(signal, handleSignal)
    if (received) process.kill(process.pid, received)
  }
}
