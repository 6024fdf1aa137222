import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeCluster, type Cluster } from '../support/kill-cluster'
import { housesOf } from '../support/kill-houses'
import {
  filesOf,
  inspect,
  inspectEnded,
  leaveFigures,
  noFindings,
  type Place,
} from '../support/kill-inspection'
import { newLedger } from '../support/kill-lines'
import { startProgram, type KillProgram } from '../support/kill-program'
import { seededRandom } from '../support/seeded-random'
import { buildWorld, closeWorld, ownerClient } from '../support/world'

// kill -9 of a whole PostgreSQL in the middle of the work, while the program itself lives on: it must find its way back alone.
// HEYI_KILL_ROUNDS makes a long run of it, HEYI_KILL_SEED another one.

const ROUNDS = Math.ceil(Number(process.env.HEYI_KILL_ROUNDS ?? 9) / 3)
const SEED = Number(process.env.HEYI_KILL_SEED ?? 1)

const random = seededRandom(SEED)
const ledger = newLedger()
const findings = noFindings()
const folder = mkdtempSync(join(tmpdir(), 'heyi-kill-files-'))
const figures = {
  kills: 0,
  seed: SEED,
  inFlight: 0,
  inFlightCommitted: 0,
  orphansBefore: 0,
  orphansAfter: 0,
  slowestRecoveryMs: 0,
}
let cluster: Cluster | undefined
let program: KillProgram | undefined

const failed = () => [...ledger.asks.values()].filter(({ failures }) => failures > 0)

async function killOnce(database: Cluster, work: KillProgram): Promise<void> {
  await work.untilAnswered(5 + Math.floor(random() * 30))
  await sleep(Math.floor(random() * 25))
  database.kill()
  figures.kills += 1
  await database.start()
  const back = Date.now()
  await work.untilAnswered(1)
  figures.slowestRecoveryMs = Math.max(figures.slowestRecoveryMs, Date.now() - back)
  await work.untilAnswered(5)
  const place: Place = { db: await ownerClient(), folder, ledger }
  await inspect(place, findings)
  await closeWorld()
}

beforeAll(
  async () => {
    const database = await makeCluster()
    cluster = database
    Object.assign(process.env, {
      HEYI_TEST_OWNER_URL: database.ownerUrl,
      HEYI_DATABASE_URL: database.appUrl,
      HEYI_FILES_DIR: folder,
    })
    const houses = await housesOf(await buildWorld())
    // No connection of this process may be open when the server is killed.
    await closeWorld()
    program = startProgram(
      { houses, walkers: 3, seed: SEED * 1000, firstNumber: 0, repeat: [] },
      ledger,
      {},
    )
    for (let round = 1; round <= ROUNDS; round++) await killOnce(database, program)
    await program.finish()
    const interrupted = failed()
    const mostOrphans = interrupted.reduce(
      (sum, { key, failures }) => sum + failures * filesOf([key]),
      0,
    )
    const { before, after } = await inspectEnded(
      { db: await ownerClient(), folder, ledger },
      findings,
      mostOrphans,
    )
    Object.assign(figures, {
      inFlight: interrupted.length,
      orphansBefore: before,
      orphansAfter: after,
      inFlightCommitted: interrupted.filter(({ wasDone }) => wasDone).length,
    })
    leaveFigures('database', figures, ledger, findings)
  },
  90_000 + ROUNDS * 30_000,
)

afterAll(async () => {
  await program?.kill()
  await closeWorld()
  await cluster?.remove()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

describe(`the database is killed ${ROUNDS} times in the middle of the work`, () => {
  test('each kill interrupted something, on the average', () => {
    expect(figures.kills).toBe(ROUNDS)
    expect(figures.inFlight).toBeGreaterThanOrEqual(ROUNDS)
  })

  test('the program works on by itself once the database is back, and its readiness told the truth each time', () => {
    expect(ledger.reachable).toEqual(Array.from({ length: ROUNDS }, () => [false, true]).flat())
  })

  test('no act that was answered is lost, also none whose repetition was refused as done already', () =>
    expect(findings.lost).toEqual([]))

  test('no case stands half-way: its row, assignments, disclosures, contacts, closing and points are what its events say', () => {
    expect(findings.halfDone).toEqual([])
  })

  test('no act happened twice, though everyone tried again', () =>
    expect(findings.twice).toEqual([]))

  test('nobody is refused but for what was done already', () =>
    expect(findings.refused).toEqual([]))

  test('case numbers have no gap', () => expect(findings.gaps).toEqual([]))

  test('every chain of events is whole', () => expect(findings.chains).toEqual([]))

  test('every material is there with its size and hash', () => expect(findings.files).toEqual([]))

  test('files without a case are of attempts that failed, and a day later the sweep removes them all', () =>
    expect(findings.orphans).toEqual([]))
})
