import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isCommitted } from '../support/kill-findings'
import { housesOf } from '../support/kill-houses'
import { filesOf, inspectEnded, leaveFigures, noFindings } from '../support/kill-inspection'
import { acknowledged, newLedger, unanswered, type Asked } from '../support/kill-lines'
import { startProgram, type KillProgram } from '../support/kill-program'
import { seededRandom } from '../support/seeded-random'
import { buildWorld, closeWorld, ownerClient } from '../support/world'

// kill -9 of the program in the middle of its work: it refers, accepts, declines, assigns, takes, discloses, records, withdraws, closes.
// HEYI_KILL_ROUNDS makes a long run of it, HEYI_KILL_SEED another one.

const ROUNDS = Number(process.env.HEYI_KILL_ROUNDS ?? 6)
const SEED = Number(process.env.HEYI_KILL_SEED ?? 1)
const NAME = 'heyi-kill-program'

const random = seededRandom(SEED)
const ledger = newLedger()
const findings = noFindings()
const figures = {
  kills: 0,
  seed: SEED,
  inFlight: 0,
  inFlightCommitted: 0,
  orphansBefore: 0,
  orphansAfter: 0,
  slowestRecoveryMs: null,
}
const folder = mkdtempSync(join(tmpdir(), 'heyi-kill-files-'))
let program: KillProgram | undefined

/** A connection whose program died is cleaned up by the server a moment later; until then a commit may still be under way. */
async function untilItsConnectionsAreGone(): Promise<void> {
  const db = await ownerClient()
  for (;;) {
    const { rows } = await db.query<{ open: number }>(
      'SELECT count(*)::int AS open FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()',
      [NAME],
    )
    if (rows[0]!.open === 0) return
    await sleep(10)
  }
}

const keysOf = (asks: readonly Asked[]) => asks.flatMap(({ key }) => key ?? [])

async function killOnce(
  round: number,
  houses: Awaited<ReturnType<typeof housesOf>>,
  interrupted: readonly Asked[],
  env: Record<string, string>,
): Promise<Asked[]> {
  // The court's system sends again what was never answered, and the last that was, to be sure.
  const answered = keysOf(acknowledged(ledger))
  const repeat = [...new Set([...keysOf(interrupted), ...answered.slice(-1)])]
  program = startProgram(
    { houses, walkers: 3, seed: SEED * 1000 + round, firstNumber: round * 10_000, repeat },
    ledger,
    env,
  )
  const open = new Set(unanswered(ledger))
  await program.untilAnswered(1 + Math.floor(random() * 40))
  await sleep(Math.floor(random() * 25))
  await program.kill()
  figures.kills += 1
  await untilItsConnectionsAreGone()
  const inFlight = unanswered(ledger).filter((asked) => !open.has(asked))
  const { snapshot, before, after } = await inspectEnded(
    { db: await ownerClient(), folder, ledger },
    findings,
    filesOf(inFlight.map(({ key }) => key)),
  )
  const unknown = inFlight.filter(({ key }) => key === null || !answered.includes(key))
  figures.inFlight += unknown.length
  figures.inFlightCommitted += unknown.filter((asked) =>
    isCommitted(snapshot, ledger, asked),
  ).length
  figures.orphansBefore += before
  figures.orphansAfter += after
  return inFlight
}

beforeAll(
  async () => {
    process.env.HEYI_FILES_DIR = folder
    const url = new URL(process.env.HEYI_DATABASE_URL!)
    url.searchParams.set('application_name', NAME)
    const houses = await housesOf(await buildWorld())
    let interrupted: Asked[] = []
    for (let round = 1; round <= ROUNDS; round++)
      interrupted = await killOnce(round, houses, interrupted, { HEYI_DATABASE_URL: url.href })
    leaveFigures('process', figures, ledger, findings)
  },
  60_000 + ROUNDS * 15_000,
)

afterAll(async () => {
  await program?.kill()
  await closeWorld()
  rmSync(folder, { recursive: true, force: true })
})

describe(`the program is killed ${ROUNDS} times in the middle of its work`, () => {
  test('each kill interrupted something, on the average', () => {
    expect(figures.kills).toBe(ROUNDS)
    expect(figures.inFlight).toBeGreaterThanOrEqual(ROUNDS)
  })

  test('no act that was answered is lost', () => expect(findings.lost).toEqual([]))

  test('no case stands half-way: its row, assignments, disclosures, contacts, closing and points are what its events say', () => {
    expect(findings.halfDone).toEqual([])
  })

  test('no act happened twice, though referrals were sent again with their key', () => {
    expect(findings.twice).toEqual([])
  })

  test('whoever goes on after the crash is refused nothing', () =>
    expect(findings.refused).toEqual([]))

  test('case numbers have no gap', () => expect(findings.gaps).toEqual([]))

  test('every chain of events is whole', () => expect(findings.chains).toEqual([]))

  test('every material is there with its size and hash', () => expect(findings.files).toEqual([]))

  test('files without a case are of referrals that were never answered, and a day later the sweep removes them all', () => {
    expect(findings.orphans).toEqual([])
  })
})
