import { asSystem, withActor } from '@/lib/data/door'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { MOST_ATTEMPTS } from '@/lib/domain/jobs/retry'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 发件箱：与办理的事项同生共死；几个进程同时办，每件只办一次；办不成的以后再办，不拖住别的。

const NOW = new Date('2026-11-27T02:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const jobs = () =>
  asOwner<{ kind: string; state: string; attempts: number; error: string | null; run_at: Date }>(
    'SELECT kind, state, attempts, error, run_at FROM outbox ORDER BY id',
  )
const inboxes = () =>
  asOwner<{ name: string; kind: string; n: number }>(
    `SELECT a.name, n.kind, count(*)::int AS n FROM notices n JOIN accounts a ON a.id = n.account_id
     GROUP BY 1, 2 ORDER BY 1, 2`,
  )
const notice = (caseId: string) => ({
  kind: 'notice' as const,
  payload: {
    caseId,
    caseNo: '(2026) 测试1号',
    to: { who: 'mediator' as const, accountId: world.people.mediatorA.id },
    kind: 'case.urged' as const,
    facts: { by: '林敏' },
    at: NOW.toISOString(),
  },
  runAt: NOW,
})
const none = async () => undefined
const failing = {
  notice: async () => Promise.reject(new TypeError('内容')),
  desk_notice: none,
  roster_notice: none,
  callback: none,
  deadlines: none,
  chases: none,
  performance: none,
  performance_plan: none,
  operation_points: none,
  confirmation_points: none,
  ruling_service: none,
  set_aside_points: none,
  talk: none,
  choice: none,
  party_news: none,
  delivery_reports: none,
  dossier_checks_due: none,
  invitation_reminders: none,
  confirmation_periods: none,
  order_reminder: none,
  meeting_reminder: none,
  hearing_reminder: none,
}

test('事项没有办成的，消息也没有；办成的，只有一条', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const { mediatorA } = world.people
  const input = { caseId: id, reason: 'health', text: '身体不适，不能继续办理' }
  await withActor(mediatorA, async (db) => {
    await enqueue(db, { ...notice(id), by: mediatorA.id })
    throw new Error('取消')
  }).catch(() => undefined)
  expect(await withdrawCase(mediatorA, { ...input, text: '' })).toMatchObject({ ok: false })
  expect(await jobs()).toEqual([])
  expect(await withdrawCase(mediatorA, input)).toMatchObject({ ok: true })
  expect(await withdrawCase(mediatorA, input)).toMatchObject({ ok: false })
  expect((await jobs()).map(({ kind, state }) => [kind, state])).toEqual([['notice', 'waiting']])
  expect(await inboxes()).toEqual([])
  expect(await workOutbox(new Date())).toBe(1)
  expect(await workOutbox(new Date())).toBe(0)
  // 机构的每一名管理员，别的机构没有。
  expect(await inboxes()).toEqual([
    { name: '周正', kind: 'case.withdrawn', n: 1 },
    { name: '林敏', kind: 'case.withdrawn', n: 1 },
  ])
})

test('几个进程同时办，每件只办一次', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await asSystem('test', async (db) => {
    for (let n = 0; n < 30; n++) await enqueue(db, notice(id))
  })
  const tried = await Promise.all([1, 2, 3].map(() => workOutbox(NOW)))
  expect(tried.reduce((sum, n) => sum + n, 0)).toBe(30)
  expect(await inboxes()).toEqual([{ name: '谢岚', kind: 'case.urged', n: 30 }])
  const states = (await jobs()).flatMap(({ kind, state }) => (kind === 'notice' ? [state] : []))
  expect(new Set(states)).toEqual(new Set(['done']))
})

test('同一个键只有一件，不论写了几次、几个进程同时写', async () => {
  const plan = () =>
    asSystem('test', (db) =>
      enqueue(db, {
        kind: 'deadlines',
        key: 'deadlines:2026-11-27',
        payload: { day: '2026-11-27', after: null },
        runAt: NOW,
      }),
    )
  await Promise.all([plan(), plan(), plan(), plan()])
  await plan()
  expect(await jobs()).toHaveLength(1)
})

test('没有到时间的不办，先到的先办', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const order: string[] = []
  await asSystem('test', async (db) => {
    await enqueue(db, { ...notice(id), runAt: later(60) })
    await enqueue(db, { kind: 'callback', payload: { contactId: id }, runAt: later(-60) })
    await enqueue(db, notice(id))
  })
  const handlers = {
    notice: async () => void order.push('notice'),
    desk_notice: none,
    roster_notice: none,
    callback: async () => void order.push('callback'),
    deadlines: none,
    chases: none,
    performance: none,
    performance_plan: none,
    operation_points: none,
    confirmation_points: none,
    ruling_service: none,
    set_aside_points: none,
    talk: none,
    choice: none,
    party_news: none,
    delivery_reports: none,
    dossier_checks_due: none,
    invitation_reminders: none,
    confirmation_periods: none,
    order_reminder: none,
    meeting_reminder: none,
    hearing_reminder: none,
  }
  expect(await workOutbox(NOW, handlers)).toBe(2)
  expect(order).toEqual(['callback', 'notice'])
  expect(await workOutbox(later(59), handlers)).toBe(0)
  expect(await workOutbox(later(60), handlers)).toBe(1)
})

test('办不成的：写过的收回，以后再办，不拖住别的；次数用完的留给人看', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await asSystem('test', async (db) => {
    await enqueue(db, notice(id))
    await enqueue(db, { kind: 'callback', payload: { contactId: id }, runAt: later(1) })
  })
  const halfway = {
    ...failing,
    notice: async (db: Parameters<Parameters<typeof asSystem>[1]>[0]) => {
      await db.$executeRaw`UPDATE outbox SET error = '写到一半' WHERE kind = 'callback'`
      throw new TypeError('张三 13800000000')
    },
  }
  expect(await workOutbox(later(1), halfway)).toBe(2)
  const [failed, other] = await jobs()
  // 错误只记名称：内容里可能有姓名和号码。
  expect(failed).toMatchObject({ state: 'waiting', attempts: 1, error: 'TypeError' })
  expect(failed!.run_at.getTime()).toBeGreaterThan(later(1).getTime())
  expect(other).toMatchObject({ state: 'done', error: null })
  for (let n = 2; n <= MOST_ATTEMPTS; n++) await workOutbox(later(n * 4000), failing)
  expect((await jobs())[0]).toMatchObject({ state: 'dead', attempts: MOST_ATTEMPTS })
  expect(await workOutbox(later(999_999), failing)).toBe(0)
})

test('事务本身中断的，也算一次没有办成，不会没完没了', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await asSystem('test', (db) => enqueue(db, notice(id)))
  const broken = {
    ...failing,
    notice: async (db: Parameters<Parameters<typeof asSystem>[1]>[0]) => {
      const [row] = await db.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
      await asOwner('SELECT pg_terminate_backend($1)', [row!.pid])
    },
  }
  expect(await workOutbox(NOW, broken)).toBe(1)
  expect((await jobs())[0]).toMatchObject({ state: 'waiting', attempts: 1 })
  await workOutbox(later(4000))
  expect((await jobs())[0]).toMatchObject({ state: 'done', attempts: 2 })
  // 迟了才办成的，写的仍是事项办理的时间。
  expect(await asOwner('SELECT created_at FROM notices')).toEqual([{ created_at: NOW }])
  expect(await inboxes()).toEqual([{ name: '谢岚', kind: 'case.urged', n: 1 }])
})

test('网页上的人只能以自己的名义写消息，读不到也改不了发件箱', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const { mediatorA, adminA } = world.people
  const as = (work: Parameters<typeof withActor>[1]) =>
    withActor(mediatorA, work).then(
      () => 'done',
      () => 'refused',
    )
  expect(await as((db) => enqueue(db, { ...notice(id), by: mediatorA.id }))).toBe('done')
  expect(await as((db) => enqueue(db, { ...notice(id), by: adminA.id }))).toBe('refused')
  expect(await as((db) => enqueue(db, notice(id)))).toBe('refused')
  const day = { kind: 'deadlines' as const, payload: { day: '2026-11-27', after: null } }
  expect(await as((db) => enqueue(db, { ...day, runAt: NOW, by: mediatorA.id }))).toBe('refused')
  expect(await as((db) => db.outboxJob.findMany())).toBe('refused')
  expect(await as((db) => db.$executeRaw`UPDATE outbox SET run_at = now()`)).toBe('refused')
})
