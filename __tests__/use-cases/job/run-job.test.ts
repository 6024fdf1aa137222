import { randomUUID } from 'node:crypto'
import { asSystem, withActor } from '@/lib/data/door'
import { SCHEDULED_JOB_NAMES, type ScheduledJob } from '@/lib/domain/jobs/recurring-jobs'
import { clearJobRuns } from '@/lib/jobs/schedule/clear-job-runs'
import { createSteadyNotes } from '@/lib/jobs/schedule/note-steady'
import {
  workRequestedRuns,
  workSchedule,
  type ScheduledWork,
} from '@/lib/jobs/schedule/work-scheduled'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { getJob } from '@/lib/queries/system/get-job'
import { listJobs } from '@/lib/queries/system/list-jobs'
import { createStaffAccountAsOperator } from '@/lib/use-cases/account/create-staff-account'
import { runJob } from '@/lib/use-cases/job/run-job'
import { done } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 定时任务：到时执行，几个进程只执行一次；立即执行留下记录，正在执行的不再开始；失败、中断写明原因，可以再来。

const NOW = new Date('2026-11-27T02:00:00Z')
const at = (minutes: number) => () => new Date(NOW.getTime() + minutes * 60_000)
const JOB = 'sweep_files'

/** Work that notes which jobs ran, in place of the real one. */
function working(changes: Partial<ScheduledWork> = {}) {
  const ran: [ScheduledJob, boolean][] = []
  const note = (job: ScheduledJob) => async (_at: Date, isByHand: boolean) => {
    ran.push([job, isByHand])
    return 3
  }
  const entries = SCHEDULED_JOB_NAMES.map((job) => [job, changes[job] ?? note(job)])
  return { ran, work: Object.fromEntries(entries) as ScheduledWork }
}

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const runs = (job = JOB) =>
  asOwner<{ state: string; error: string | null; worked: number | null; by: string | null }>(
    `SELECT state, error, worked, requested_by_name AS by FROM job_runs WHERE job = $1
     ORDER BY created_at, id`,
    [job],
  )
const request = () => runJob(world.people.system, { job: JOB })

test('到时的各执行一次，没有到时的不执行；两个进程同时检查也只执行一次', async () => {
  const { ran, work } = working()
  const both = await Promise.all([workSchedule(at(0), work), workSchedule(at(0), work)])
  expect(both.flat().sort()).toEqual([...SCHEDULED_JOB_NAMES].sort())
  expect(ran).toHaveLength(SCHEDULED_JOB_NAMES.length)
  expect(await workSchedule(at(5), work)).toEqual([])
  expect(await workSchedule(at(10), work)).not.toContain(JOB)
  expect(await workSchedule(at(1_440), work)).toContain(JOB)
  expect(await runs()).toEqual([
    { state: 'done', error: null, worked: 3, by: null },
    { state: 'done', error: null, worked: 3, by: null },
  ])
})

test('立即执行：写下谁、何时，由后台执行，记入操作记录；页面看得到', async () => {
  const { ran, work } = working()
  expect(await request()).toMatchObject({ ok: true })
  expect(await done(listJobs(world.people.system, {}))).toMatchObject({
    scheduled: expect.arrayContaining([
      expect.objectContaining({ job: JOB, isOpen: true, next: '本次结束后' }),
    ]),
  })
  expect(await workRequestedRuns(at(0), work)).toBe(1)
  expect(ran).toEqual([[JOB, true]])
  expect(await runs()).toEqual([{ state: 'done', error: null, worked: 3, by: '系统员' }])
  expect(await asOwner(`SELECT actor_name, data FROM events WHERE kind = 'job.requested'`)).toEqual(
    [{ actor_name: '系统员', data: { job: JOB } }],
  )
  const view = await done(getJob(world.people.system, { job: JOB }))
  expect(view.runs).toMatchObject([{ state: '完成', detail: '办理 3 项', by: '系统员手动执行' }])
})

test('两人同时：一人成功，另一人得知是谁、何时；结束以后可以再来', async () => {
  const { accountId } = await done(
    createStaffAccountAsOperator({ role: 'system_admin', name: '白露', phone: '13800000009' }),
  )
  const second = { ...world.people.system, id: accountId, name: '白露' }
  const answers = await Promise.all([request(), runJob(second, { job: JOB })])
  const lost = answers.filter((answer) => !answer.ok)
  expect(lost).toHaveLength(1)
  const [winner] = await runs()
  for (const answer of lost)
    if (!answer.ok)
      expect(refusalSentence(answer.refusal, new Date())).toMatch(
        new RegExp(`^该任务已由${winner!.by}于 .+ 提交执行，即将开始`),
      )
  expect(await runs()).toHaveLength(1)
  await workRequestedRuns(at(0), working().work)
  expect(await request()).toMatchObject({ ok: true })
})

test('正在按时执行的，不能立即执行', async () => {
  let inside: unknown
  const { work } = working({
    [JOB]: async () => {
      inside = await request()
    },
  })
  await workSchedule(at(0), work)
  expect(inside).toMatchObject({ refusal: { code: 'JOB_RUNS', facts: { by: null, waits: false } } })
  expect(await runs()).toEqual([{ state: 'done', error: null, worked: null, by: null }])
})

test('失败的只记错误的名称和代号，十分钟后重试；别的任务照常', async () => {
  const failure = Object.assign(new TypeError('张三 110101199003070017'), { code: 'ENOSPC' })
  const { ran, work } = working({ [JOB]: () => Promise.reject(failure) })
  await workSchedule(at(0), work)
  expect(await runs()).toEqual([
    { state: 'failed', error: 'TypeError ENOSPC', worked: null, by: null },
  ])
  expect(ran).toHaveLength(SCHEDULED_JOB_NAMES.length - 1)
  const view = await done(getJob(world.people.system, { job: JOB }))
  expect(view.runs[0]).toMatchObject({ state: '失败', detail: expect.stringContaining('磁盘写满') })
  expect(await workSchedule(at(10), working().work)).toContain(JOB)
})

test('进程在执行中停止：租约过后记为中断，任务可以再开始', async () => {
  await asOwner(
    `INSERT INTO job_runs (id, job, state, created_at, started_at, leased_until, process)
     VALUES ($1, $2, 'running', $3, $3, $4, 'gone 1')`,
    [randomUUID(), JOB, at(0)(), at(5)()],
  )
  const { work } = working()
  expect(await workSchedule(at(4), work)).not.toContain(JOB)
  expect(await workSchedule(at(10), work)).toContain(JOB)
  expect((await runs()).map(({ state }) => state)).toEqual(['lost', 'done'])
})

test('持续任务：同样的结果合成一条，结果变了另起一条', async () => {
  const clock = { minutes: 0 }
  const notes = createSteadyNotes('outbox', () => at(clock.minutes)())
  const round = (outcome: { worked: unknown } | { error: unknown }) =>
    notes.note(at(clock.minutes)(), outcome)
  await round({ worked: 2 })
  await round({ worked: 0 })
  clock.minutes = 2
  await round({ worked: 1 })
  clock.minutes = 3
  await round({ error: new TypeError('x') })
  clock.minutes = 70
  await round({ worked: 0 })
  const rows = await asOwner(
    `SELECT state, rounds, worked FROM job_runs WHERE job = 'outbox' ORDER BY created_at`,
  )
  expect(rows).toEqual([
    { state: 'done', rounds: 3, worked: 3 },
    { state: 'failed', rounds: 1, worked: null },
    { state: 'done', rounds: 1, worked: 0 },
  ])
})

test('旧的记录清理掉：正常的 7 天，失败的 90 天', async () => {
  const lay = (state: string, days: number, error: string | null) =>
    asOwner(
      `INSERT INTO job_runs (id, job, state, created_at, started_at, ended_at, error)
       VALUES ($1, $2, $3, $4, $4, $4, $5)`,
      [randomUUID(), JOB, state, at(-days * 1_440)(), error],
    )
  for (const days of [6, 8]) await lay('done', days, null)
  for (const days of [89, 91]) await lay('failed', days, 'Error')
  expect(await clearJobRuns(NOW)).toBe(2)
  expect((await runs()).map(({ state }) => state)).toEqual(['failed', 'done'])
})

describe('别人', () => {
  test.each(['adminA', 'mediatorA', 'clerkA', 'security', 'auditor', 'partyX'] as const)(
    '%s 不能立即执行，也看不到',
    async (who) => {
      const actor = world.people[who]
      expect(await runJob(actor, { job: JOB })).toMatchObject({ refusal: { code: 'FORBIDDEN' } })
      for (const answer of [await listJobs(actor, {}), await getJob(actor, { job: JOB })])
        expect(answer).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
      expect(await runs()).toEqual([])
    },
  )

  test('绕过规则也写不出已经执行的记录，不能冒名', async () => {
    const { system, auditor } = world.people
    const insert = (state: string, by: string) =>
      withActor(
        system,
        (db) =>
          db.$executeRaw`INSERT INTO job_runs (id, job, state, requested_by, requested_by_name,
          created_at) VALUES (${randomUUID()}::uuid, ${JOB}, ${state}, ${by}::uuid, 'x', ${NOW})`,
      )
    await expect(insert('done', system.id)).rejects.toThrow()
    await expect(insert('waiting', auditor.id)).rejects.toThrow()
    expect(await asSystem('test', (db) => db.jobRun.count())).toBe(0)
  })
})
