import { CASES_PER_BATCH, planWarnings } from '@/lib/jobs/warn-deadlines'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { workOutbox } from '@/lib/jobs/work-outbox'
import type { Actor } from '@/lib/domain/access/roles'
import { findInbox } from '@/lib/queries/notice/find-inbox'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { newId } from '@/lib/platform/ids'
import { actAt, eventRows } from '../../support/case-rows'
import { setCase, viewOf } from '../../support/institution-list'
import { copyCase } from '../../support/copied-cases'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 每天一次的期限提醒：每件每级一条事件、每人一条消息，进程再多、再办也不重复；约定再联系的时间到了提醒调解员。

const at = (moment: string) => new Date(`${moment}:00+08:00`)

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** The whole work of a day, as every process does it. */
async function runDay(moment: string, processes = 1): Promise<void> {
  const each = async () => {
    await planWarnings(at(moment))
    await workOutbox(at(moment))
  }
  await Promise.all(Array.from({ length: processes }, each))
  await workOutbox(at(moment))
}

const warned = async (caseId: string) =>
  (await eventRows(caseId)).filter(({ kind }) => kind === 'deadline.warned').map(({ data }) => data)
const inbox = async (actor: Actor) =>
  (await actAt(() => viewOf(findInbox(actor, {})), at('2026-12-05T09:00'))).rows
const titles = async (actor: Actor) => (await inbox(actor)).map(({ title }) => title)

async function layDue(dueOn: string, more: Partial<Parameters<typeof layCase>[1]> = {}) {
  const inserted = await layCase(world, { status: 'in_mediation', ...more })
  await setCase(inserted.id, { mediation_due_on: dueOn })
  return inserted
}

test('黄提醒调解员，橙另提醒机构管理员，红和届满另提醒引调法院的书记员；每级一次', async () => {
  const { mediatorA, mediatorA2, adminA, adminA2, adminB, clerkA, clerkB, judgeA } = world.people
  const { id } = await layDue('2026-12-04')
  for (const day of ['26', '27', '28', '30']) await runDay(`2026-11-${day}T00:05`)
  expect(await titles(mediatorA)).toEqual(['黄色提醒'])
  expect(await titles(adminA)).toEqual([])
  for (const day of ['01', '02', '03', '04', '05', '06']) await runDay(`2026-12-${day}T00:05`)
  expect(await titles(mediatorA)).toEqual(['期限届满', '红色提醒', '橙色提醒', '黄色提醒'])
  for (const admin of [adminA, adminA2])
    expect(await titles(admin)).toEqual(['期限届满', '红色提醒', '橙色提醒'])
  expect(await titles(clerkA)).toEqual(['期限届满', '红色提醒'])
  for (const other of [mediatorA2, adminB, clerkB, judgeA]) expect(await titles(other)).toEqual([])
  expect(await warned(id)).toEqual([
    { level: 'yellow', dueOn: '2026-12-04', remaining: 5, reminded: ['mediator'] },
    {
      level: 'orange',
      dueOn: '2026-12-04',
      remaining: 3,
      reminded: ['mediator', 'administrators'],
    },
    {
      level: 'red',
      dueOn: '2026-12-04',
      remaining: 1,
      reminded: ['mediator', 'administrators', 'clerks'],
    },
    {
      level: 'lapsed',
      dueOn: '2026-12-04',
      remaining: 0,
      reminded: ['mediator', 'administrators', 'clerks'],
    },
  ])
  expect((await inbox(mediatorA)).map(({ text }) => text)).toEqual([
    '调解期限已于 12月4日 届满。',
    '调解期限至 12月4日，剩 1 个工作日。',
    '调解期限至 12月4日，剩 3 个工作日。',
    '调解期限至 12月4日，剩 5 个工作日。',
  ])
  const { entries } = await viewOf(getCourtProgress(clerkA, { caseId: id, show: 'all' }))
  expect(entries.map(({ title, sentence }) => [title, sentence])[0]).toEqual([
    '期限提醒',
    '调解期限已于 2026-12-04 届满（期限届满），已提醒调解员、机构管理员、引调法院书记员。',
  ])
  expect((await verifyChains()).faults).toEqual([])
})

test('延长之后是新的末日，各级重新提醒', async () => {
  const { id } = await layDue('2026-12-04')
  await runDay('2026-12-02T00:05')
  await setCase(id, { mediation_due_on: '2026-12-07' })
  await runDay('2026-12-03T00:05')
  expect(await warned(id)).toMatchObject([
    { level: 'orange', dueOn: '2026-12-04' },
    { level: 'orange', dueOn: '2026-12-07' },
  ])
})

test('结案的、没有受理的、暂停的和还早的不提醒；退回待分配的提醒机构管理员', async () => {
  const { adminA, mediatorA } = world.people
  const quiet = [
    await layDue('2026-12-04', { status: 'closed' }),
    await layDue('2026-12-04', { status: 'pending_acceptance' }),
    await layDue('2026-12-04'),
    await layDue('2026-12-20'),
  ]
  await asOwner(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on)
     SELECT id, court_id, holder_id, 'appraisal', '2026-11-20' FROM cases WHERE id = $1`,
    [quiet[2]!.id],
  )
  const waiting = await layDue('2026-12-04', { status: 'pending_assignment' })
  await runDay('2026-11-30T00:05')
  for (const { id } of quiet) expect(await warned(id)).toEqual([])
  expect(await warned(waiting.id)).toMatchObject([{ reminded: ['administrators'] }])
  expect((await inbox(adminA)).map(({ where }) => where)).toEqual([waiting.caseNo])
  expect(await inbox(mediatorA)).toEqual([])
})

test('三个进程同时跨过零点，案件多于一批：每件只提醒一次', async () => {
  const { id } = await layDue('2026-12-04')
  const count = 2 * CASES_PER_BATCH + 30
  await copyCase(id, count - 1)
  await runDay('2026-11-30T00:05', 3)
  await runDay('2026-11-30T14:00', 2)
  const [events] = await asOwner(
    `SELECT count(*)::int AS n, count(DISTINCT case_id)::int AS cases FROM events
      WHERE kind = 'deadline.warned'`,
  )
  expect(events).toEqual({ n: count, cases: count })
  const [notices] = await asOwner(
    'SELECT count(*)::int AS n, count(DISTINCT case_id)::int AS cases FROM notices',
  )
  expect(notices).toEqual({ n: count, cases: count })
})

async function callBack(caseId: string, personId: string, moment: string, result: string) {
  const input = {
    caseId,
    contactId: newId(),
    personId,
    channel: 'phone',
    result,
    happenedAt: moment,
    ...(result === 'call_back_later' && { callbackAt: '2026-12-03T15:00' }),
  }
  return actAt(() => recordContact(world.people.mediatorA, input), at(moment))
}

test('约定再联系的时间到了，提醒现在的调解员一次；已经联系过的、转走的不提醒', async () => {
  const { mediatorA, mediatorA2 } = world.people
  const [due, made, moved] = [
    await layDue('2027-01-20'),
    await layDue('2027-01-20'),
    await layDue('2027-01-20'),
  ]
  for (const { id } of [due, made, moved])
    await setCase(id, { accepted_at: '2026-11-20T10:00:00+08:00' })
  for (const each of [due, made, moved])
    expect(
      await callBack(each.id, each.applicantId, '2026-12-01T10:00', 'call_back_later'),
    ).toMatchObject({ ok: true })
  expect(await callBack(made.id, made.applicantId, '2026-12-02T10:00', 'reached')).toMatchObject({
    ok: true,
  })
  await asOwner('UPDATE cases SET mediator_id = $1 WHERE id = $2', [mediatorA2.id, moved.id])
  await workOutbox(at('2026-12-03T14:59'))
  expect(await inbox(mediatorA)).toEqual([])
  for (const moment of ['2026-12-03T15:00', '2026-12-03T15:01']) await workOutbox(at(moment))
  expect((await inbox(mediatorA)).map(({ where, text }) => [where, text])).toEqual([
    [due.caseNo, '约定的再次联系时间（12月3日 15:00）已到。请联系当事人并记录。'],
  ])
  expect((await inbox(mediatorA2)).map(({ where }) => where)).toEqual([moved.caseNo])
})
