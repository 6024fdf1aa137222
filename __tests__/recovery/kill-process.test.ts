import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isCommitted } from '../support/kill-findings'
import { connectedAs, untilDisconnected } from '../support/kill-connections'
import { courtPairsOf } from '../support/kill-pairs'
import { filesOf, inspectEnded, leaveFigures, noFindings } from '../support/kill-inspection'
import { acknowledged, newLedger, unanswered, type Attempt } from '../support/kill-lines'
import { startProgram, type KillProgram } from '../support/kill-program'
import { seededRandom } from '../support/seeded-random'
import { buildWorld, closeWorld, ownerClient } from '../support/world'

// kill -9 of the program in the middle of its work: it refers, accepts, declines, assigns, takes,
// discloses, records, withdraws, closes. HEYI_KILL_ROUNDS makes a long run of it, HEYI_KILL_SEED
// another one.

const ROUNDS = Number(process.env.HEYI_KILL_ROUNDS ?? 3)
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

const keysOf = (attempts: readonly Attempt[]) => attempts.flatMap(({ key }) => key ?? [])

async function killOnce(
  round: number,
  pairs: Awaited<ReturnType<typeof courtPairsOf>>,
  interrupted: readonly Attempt[],
  env: Record<string, string>,
): Promise<Attempt[]> {
  // The court's system sends again what was never answered, and the last that was, to be sure.
  const answered = keysOf(acknowledged(ledger))
  const repeat = [...new Set([...keysOf(interrupted), ...answered.slice(-1)])]
  program = startProgram(
    { pairs, walkers: 3, seed: SEED * 1000 + round, firstNumber: round * 10_000, repeat },
    ledger,
    env,
  )
  const open = new Set(unanswered(ledger))
  await program.untilAnswered(1 + Math.floor(random() * 40))
  await sleep(Math.floor(random() * 25))
  await program.kill()
  figures.kills += 1
  await untilDisconnected(NAME)
  const inFlight = unanswered(ledger).filter((attempt) => !open.has(attempt))
  const { snapshot, before, after } = await inspectEnded(
    { db: await ownerClient(), folder, ledger },
    findings,
    filesOf(inFlight.map(({ key }) => key)),
  )
  const unknown = inFlight.filter(({ key }) => key === null || !answered.includes(key))
  figures.inFlight += unknown.length
  figures.inFlightCommitted += unknown.filter((attempt) =>
    isCommitted(snapshot, ledger, attempt),
  ).length
  figures.orphansBefore += before
  figures.orphansAfter += after
  return inFlight
}

beforeAll(
  async () => {
    process.env.HEYI_FILES_DIR = folder
    const env = connectedAs(NAME)
    const pairs = await courtPairsOf(await buildWorld())
    let interrupted: Attempt[] = []
    for (let round = 1; round <= ROUNDS; round++)
      interrupted = await killOnce(round, pairs, interrupted, env)
    leaveFigures('process', figures, ledger, findings)
  },
  300_000 + ROUNDS * 30_000,
)

afterAll(async () => {
  await program?.kill()
  await closeWorld()
  rmSync(folder, { recursive: true, force: true })
})

describe(`程序在工作中被 kill -9 ${ROUNDS} 次`, () => {
  test('平均每次都打断了正在进行的行为', () => {
    expect(figures.kills).toBe(ROUNDS)
    expect(figures.inFlight).toBeGreaterThanOrEqual(ROUNDS)
  })

  test('已答复的行为一个不丢', () => expect(findings.lost).toEqual([]))

  test('没有案件停在半途：案件、分配、披露、联系、结案和积分都与事件一致', () => {
    expect(findings.halfDone).toEqual([])
  })

  test('引调以同一编号重发，没有行为重复生效', () => {
    expect(findings.twice).toEqual([])
  })

  test('崩溃后继续办理，不被拒绝', () => expect(findings.refused).toEqual([]))

  test('编号没有断号', () => expect(findings.gaps).toEqual([]))

  test('每条事件链完整', () => expect(findings.chains).toEqual([]))

  test('每份材料都在，大小和校验值相符', () => expect(findings.files).toEqual([]))

  test('无主文件只属于未答复的引调，一天后全部清扫', () => {
    expect(findings.orphans).toEqual([])
  })
})
