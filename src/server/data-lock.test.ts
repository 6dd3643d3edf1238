import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockData } from './data-lock.ts'
import { isAlive, readBirth } from './process-identity.ts'

const at = '2026-01-02T00:00:00.000Z'
let folder: string
let path: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-lock-'))
  path = join(folder, 'assay.lock')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** A process that does nothing for a minute. */
async function startIdle(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setTimeout(() => {}, 60_000)'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  children.push(child)
  await new Promise(resolve => child.stdout?.once('data', resolve))
  if (child.pid === undefined) throw new Error('not started')
  return child.pid
}

async function endIdle(pid: number): Promise<void> {
  const child = children.find(each => each.pid === pid)
  await new Promise(resolve => {
    child?.once('exit', resolve)
    child?.kill('SIGKILL')
  })
}

function leaveLock(pid: number, birth = readBirth(pid), startedAt = new Date().toISOString()): void {
  writeFileSync(path, JSON.stringify({ pid, startedAt, birth }))
}

test('a free folder is locked with who holds it, and given free', async () => {
  const lock = await lockData(folder, at)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, startedAt: at })
  if (!lock.ok) throw new Error('not locked')
  lock.value.release()
  lock.value.release()
  expect(readdirSync(folder)).toEqual([])
})

test('the holder is named while it runs, and taken over from when it is dead', async () => {
  const pid = await startIdle()
  leaveLock(pid)
  expect(await lockData(folder, at)).toMatchObject({ ok: false, error: { pid } })
  await endIdle(pid)
  expect(isAlive(pid)).toBe(false)
  expect((await lockData(folder, at)).ok).toBe(true)
  expect(readdirSync(folder)).toEqual(['assay.lock'])
})

test.runIf(process.platform === 'linux')(
  'another process that got the dead holder’s id does not count',
  async () => {
    const pid = await startIdle()
    leaveLock(pid, 'another-boot/1')
    expect((await lockData(folder, at)).ok).toBe(true)
  },
)

test('a holder whose beginning is not known counts while its id is in use', async () => {
  const pid = await startIdle()
  leaveLock(pid, null)
  expect((await lockData(folder, at)).ok).toBe(false)
})

test('a holder whose beginning is not known is dead when it began before the machine did', async () => {
  const pid = await startIdle()
  const boot = Date.now() - uptime() * 1000
  leaveLock(pid, null, new Date(boot - 120_000).toISOString())
  expect((await lockData(folder, at)).ok).toBe(true)
  expect(readdirSync(folder)).toEqual(['assay.lock'])
})

test.each([
  [
    'just before the machine, as clocks are set',
    () => new Date(Date.now() - uptime() * 1000 - 5_000).toISOString(),
  ],
  ['at a time that is none', () => 'yesterday'],
])('a holder whose beginning is not known counts when it began %s', async (_, startedAt) => {
  leaveLock(await startIdle(), null, startedAt())
  expect((await lockData(folder, at)).ok).toBe(false)
})

test.each(['', '{', '{"pid":0}', '[]'])('a lock left half-written (%j) is taken over', async content => {
  writeFileSync(path, content)
  expect((await lockData(folder, at)).ok).toBe(true)
})

test('of many that find a dead holder at once, one gets the lock', async () => {
  const pid = await startIdle()
  await endIdle(pid)
  for (let round = 0; round < 5; round++) {
    leaveLock(pid, 'gone')
    const locks = await Promise.all(Array.from({ length: 10 }, (_, n) => lockData(folder, `${at}-${n}`)))
    const held = locks.flatMap(lock => (lock.ok ? [lock.value] : []))
    expect(held.length).toBe(1)
    held[0]?.release()
    expect(readdirSync(folder)).toEqual([])
  }
})

test('a starter that died while taking over does not stand in the way', async () => {
  const pid = await startIdle()
  await endIdle(pid)
  leaveLock(pid, 'gone')
  writeFileSync(`${path}.takeover`, JSON.stringify({ pid, startedAt: at, birth: 'gone' }))
  expect((await lockData(folder, at)).ok).toBe(true)
  expect(readdirSync(folder)).toEqual(['assay.lock'])
})

test('a lock that somebody else holds by now is left alone', async () => {
  const lock = await lockData(folder, at)
  if (!lock.ok) throw new Error('not locked')
  leaveLock(await startIdle())
  lock.value.release()
  expect(readdirSync(folder)).toEqual(['assay.lock'])
})
