import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Session } from '../api/schemas.ts'
import { openSqlite } from './db/open-sqlite.ts'
import { createRandom } from './testing/create-random.ts'
import { createKillLedger } from './testing/kill-ledger.ts'
import {
  ask,
  type Browser,
  buildServer,
  launch,
  type ServerProcess,
  startProcess,
} from './testing/server-process.ts'

/** How often the server is killed; `ASSAY_KILLS` asks for more, `ASSAY_SEED` for the same again. */
const kills = Number(process.env['ASSAY_KILLS'] ?? 4)
const seed = Number(process.env['ASSAY_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

test(
  `no acknowledged edit is lost when the server is killed ${kills} times`,
  async () => {
    const random = createRandom(seed)
    const server = await buildServer()
    const data = mkdtempSync(join(tmpdir(), 'assay-kill-'))
    let running = startProcess(server.entry, data)
    try {
      const browser = await launch((await running.link) ?? '')
      const port = new URL(browser.origin).port
      const owner = await prepare(browser)
      const ledgers = articles.map(article => createKillLedger({ owner, article, random }))
      const acknowledged = () => new Set(ledgers.flatMap(ledger => [...ledger.acknowledged]))
      for (let kill = 0; kill < kills; kill++) {
        const work = Promise.all(ledgers.map(ledger => ledger.workUntilGone(browser)))
        await wait(50 + random() * 700)
        await end(running)
        await work
        await expectSound(data, acknowledged())
        if (random() < 0.2) await end(startProcess(server.entry, data, { ASSAY_PORT: port }), random() * 600)
        running = startProcess(server.entry, data, { ASSAY_PORT: port })
        expect(new URL((await running.link) ?? '').origin, running.output.stderr).toBe(browser.origin)
        expect((await ask(browser, '/api/session')).status).toBe(200)
        for (const ledger of ledgers) await ledger.reconcile(browser)
      }
      running.child.kill('SIGTERM')
      expect(await running.ended).toBe(0)
      await expectSound(data, acknowledged())
      process.stdout.write(
        `kill -9, seed ${seed}: ${kills} kills, ${acknowledged().size} acknowledged, 0 lost\n`,
      )
      expect(acknowledged().size).toBeGreaterThan(kills)
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error })
    } finally {
      await end(running)
      rmSync(data, { recursive: true, force: true })
      server.remove()
    }
  },
  60_000 + kills * 10_000,
)

async function end({ child, ended }: ServerProcess, delay = 0): Promise<void> {
  if (delay > 0) await wait(delay)
  child.kill('SIGKILL')
  await ended
}

/** Worked on at the same time. */
const articles = ['soak-1', 'soak-2', 'soak-3']

/** Names the owner and adds the articles that are worked on. Answers the owner's id. */
async function prepare(browser: Browser): Promise<string> {
  const named = await ask(browser, '/api/owner', { method: 'PUT', body: { name: 'Ana' } })
  for (const article of articles) {
    const text = `${article}: a text that is long enough. `.repeat(40)
    const body = { id: `add ${article}`, article, title: 'Soak', text }
    expect((await ask(browser, '/api/articles', { method: 'POST', body })).status).toBe(200)
  }
  return ((await named.json()) as Session).owner?.id ?? ''
}

/** Looks at a copy of the files as the kill left them: whole, and every acknowledged edit in the log. */
async function expectSound(data: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'assay-kill-copy-'))
  for (const name of ['assay.db', 'assay.db-wal']) {
    if (existsSync(join(data, name))) copyFileSync(join(data, name), join(copy, name))
  }
  const { db, close } = openSqlite(join(copy, 'assay.db'))
  const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  expect(check.rows).toEqual([{ integrity_check: 'ok' }])
  expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
  const logged = new Set((await db.selectFrom('edits').select('id').execute()).map(({ id }) => id))
  expect([...acknowledged].filter(id => !logged.has(id))).toEqual([])
  await close()
  rmSync(copy, { recursive: true, force: true })
}
