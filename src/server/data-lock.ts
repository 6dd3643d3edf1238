// One process a data folder: a file that names the holder, taken over when the holder is dead.
import { closeSync, fsyncSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { err, ok, type Result } from '../core/result.ts'
import { isAlive, readBirth } from './process-identity.ts'

const holderSchema = v.object({
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  startedAt: v.string(),
  birth: v.nullable(v.string()),
})

/** Who holds a lock. */
export type LockHolder = v.InferOutput<typeof holderSchema>

export interface DataLock {
  /** Gives the folder free; harmless when somebody else holds it by now. */
  release(): void
}

/** A lock that cannot be read was left by somebody who died while writing it, if it stays so for this long. */
const unreadablePatience = 1_000

/** How far the clock may have been set since the machine began. */
const clockDrift = 60_000

/** Locks a data folder for this process, or answers who holds it. `now` is an ISO 8601 time. */
export async function lockData(folder: string, now: string): Promise<Result<DataLock, LockHolder>> {
  return takeLock(join(folder, 'assay.lock'), {
    pid: process.pid,
    startedAt: now,
    birth: readBirth(process.pid),
  })
}

async function takeLock(path: string, self: LockHolder): Promise<Result<DataLock, LockHolder>> {
  for (;;) {
    if (createLock(path, self)) return ok({ release: () => releaseLock(path, self) })
    const holder = await readHolder(path)
    if (holder === 'gone') continue
    if (holder !== 'unreadable' && isHeldBy(holder)) return err(holder)
    const taken = await replaceDead(path, self)
    if (!taken.ok) return taken
  }
}

/**
 * Removes a dead holder's lock. Of several who try, one holds the lock on doing so, and looks again before it
 * removes anything: nobody's living lock is ever removed.
 */
async function replaceDead(path: string, self: LockHolder): Promise<Result<null, LockHolder>> {
  const right = await takeLock(`${path}.takeover`, self)
  if (!right.ok) return right
  const holder = await readHolder(path)
  const isDead = holder === 'unreadable' || (holder !== 'gone' && !isHeldBy(holder))
  if (isDead) unlinkSync(path)
  right.value.release()
  return ok(null)
}

/** False when the file is there already. */
function createLock(path: string, holder: LockHolder): boolean {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, `${JSON.stringify(holder)}\n`)
    fsyncSync(file)
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function readHolder(path: string): Promise<LockHolder | 'gone' | 'unreadable'> {
  for (let waited = 0; ; waited += 50) {
    const holder = tryRead(path)
    if (holder !== 'unreadable' || waited >= unreadablePatience) return holder
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

function tryRead(path: string): LockHolder | 'gone' | 'unreadable' {
  try {
    const parsed = v.safeParse(holderSchema, JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.output : 'unreadable'
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable'
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone'
    throw error
  }
}

/** True while the very process that wrote the lock runs; another one that got its id later does not count. */
function isHeldBy({ pid, startedAt, birth }: LockHolder): boolean {
  if (!isAlive(pid)) return false
  const current = readBirth(pid)
  if (birth === null || current === null) return !isBeforeBoot(startedAt)
  return birth === current
}

/** True for what began before this machine did; a time that cannot be read is taken as later. */
function isBeforeBoot(time: string): boolean {
  const boot = Date.now() - uptime() * 1000
  return Date.parse(time) < boot - clockDrift
}

function releaseLock(path: string, self: LockHolder): void {
  const holder = tryRead(path)
  const isOwn = typeof holder === 'object' && holder.pid === self.pid && holder.startedAt === self.startedAt
  if (isOwn) unlinkSync(path)
}
