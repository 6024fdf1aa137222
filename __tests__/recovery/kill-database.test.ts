import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeCluster, type Cluster } from '../support/kill-cluster'
import { courtPairsOf } from '../support/kill-pairs'
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

// kill -9 of a whole PostgreSQL in the middle of the work, while the program itself lives on: it
// must find its way back alone. HEYI_KILL_ROUNDS makes a long run of it, HEYI_KILL_SEED another
// one.

const ROUNDS = Math.ceil(Number(process.env.HEYI_KILL_ROUNDS ?? 6) / 3)
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

const failed = () => [...ledger.attempts.values()].filter(({ failures }) => failures > 0)

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
      HEYI_DATABASE_URL: database.webUrl,
      HEYI_JOB_DATABASE_URL: database.jobUrl,
      HEYI_FILES_DIR: folder,
    })
    const pairs = await courtPairsOf(await buildWorld())
    // No connection of this process may be open when the server is killed.
    await closeWorld()
    program = startProgram(
      { pairs, walkers: 3, seed: SEED * 1000, firstNumber: 0, repeat: [] },
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
  300_000 + ROUNDS * 30_000,
)

afterAll(async () => {
  await program?.kill()
  await closeWorld()
  await cluster?.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe(`数据库在工作中被 kill -9 ${ROUNDS} 次`, () => {
  test('平均每次都打断了正在进行的行为', () => {
    expect(figures.kills).toBe(ROUNDS)
    expect(figures.inFlight).toBeGreaterThanOrEqual(ROUNDS)
  })

  test('数据库回来后程序自行继续，每次的就绪状态都属实', () => {
    expect(ledger.reachable).toEqual(Array.from({ length: ROUNDS }, () => [false, true]).flat())
  })

  test('已答复的行为一个不丢，重试时被告知已办过的也不丢', () => expect(findings.lost).toEqual([]))

  test('没有案件停在半途：案件、分配、披露、联系、结案和积分都与事件一致', () => {
    expect(findings.halfDone).toEqual([])
  })

  test('人人重试，没有行为重复生效', () => expect(findings.twice).toEqual([]))

  test('除已办过的以外，不拒绝任何人', () => expect(findings.refused).toEqual([]))

  test('编号没有断号', () => expect(findings.gaps).toEqual([]))

  test('每条事件链完整', () => expect(findings.chains).toEqual([]))

  test('每份材料都在，大小和校验值相符', () => expect(findings.files).toEqual([]))

  test('无主文件只属于失败的尝试，一天后全部清扫', () => expect(findings.orphans).toEqual([]))
})
