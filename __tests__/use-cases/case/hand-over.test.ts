import { readAs } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { readValue, ROW_COUNT } from '@/lib/data/typed-reads'
import { getCandidates } from '@/lib/queries/institution/get-candidates'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { requestChange } from '@/lib/use-cases/change/request-change'
import { pauseClock } from '@/lib/use-cases/clock/pause-clock'
import { recordConsent } from '@/lib/use-cases/consent/record-consent'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { discloseConflict } from '@/lib/use-cases/case/disclose-conflict'
import { actAt, assignmentRows, pointRows } from '../../support/case-rows'
import { setRow } from '../../support/case-parts'
import { setCase, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 提前终结与交接 (操作手册 3.4; domain.md 9: 转出后即失去), 无正当理由的拒绝 (在线调解规则 第29条). ACT_AT is 2026-11-24.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Input = Readonly<Record<string, unknown>>
async function open() {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, {
    referred_at: '2026-11-16T09:00:00+08:00',
    accepted_at: '2026-11-17T09:00:00+08:00',
    mediation_due_on: '2026-12-17',
  })
  await setRow('cases', existing.id, { assigned_at: '2026-11-18T09:00:00+08:00' })
  return existing
}
const withdraw = (caseId: string, change: Input = {}) =>
  actAt(() =>
    withdrawCase(world.people.mediatorA, {
      caseId,
      reason: 'health',
      text: '住院手术，不能继续',
      ...change,
    }),
  )
const CHILDREN = [
  'parties',
  'assignments',
  'contacts',
  'consents',
  'change_requests',
  'suspicion_reports',
  'clock_pauses',
] as const
/** Rows of a case that a mediator's own transaction can read, by table. */
const readable = async (who: 'mediatorA' | 'mediatorA2', caseId: string) => {
  const counts: Record<string, number> = {}
  for (const table of CHILDREN)
    counts[table] = await readAs(world.people[who], 'test', (db) =>
      readValue(
        db,
        ROW_COUNT,
        Prisma.sql`FROM ${Prisma.raw(table)} WHERE case_id = ${caseId}::uuid`,
      ),
    )
  return counts
}

test('交接：接手的读到联系、意愿、申请、报告和交接说明，原调解员一行也读不到，积分仍归原调解员', async () => {
  const { adminA, mediatorA, mediatorA2 } = world.people
  const { id, applicantId } = await open()
  const on = '2026-11-20'
  const done = [
    await actAt(() =>
      recordContact(mediatorA, {
        caseId: id,
        contactId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
        channel: 'phone',
        personId: applicantId,
        result: 'reached',
        happenedAt: '2026-11-20T10:00',
        note: '愿意分期',
      }),
    ),
    await actAt(() =>
      recordConsent(mediatorA, {
        caseId: id,
        partyId: applicantId,
        answers: { mediation: 'agrees' },
        how: 'oral',
        on,
      }),
    ),
    await actAt(() =>
      requestChange(mediatorA, {
        caseId: id,
        partyId: applicantId,
        ground: 'good_reason',
        statement: '多次联系不上调解员',
        on,
      }),
    ),
    await actAt(() =>
      pauseClock(mediatorA, {
        caseId: id,
        reason: 'suspension',
        from: on,
        note: '双方对事实没有任何争议',
        findings: '借条与转账记录金额不一致',
      }),
    ),
  ]
  expect(done.map(({ ok }) => ok)).toEqual([true, true, true, true])
  const before = await readable('mediatorA', id)
  expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([])
  const points = await pointRows(id)
  expect(
    await withdraw(id, { done: '已与双方通话', agreed: '周五再谈', awaited: '法院的答复' }),
  ).toMatchObject({ ok: true })
  const note =
    '住院手术，不能继续\n已做的工作：已与双方通话\n约定的下一步：周五再谈\n当事人在等待的事项：法院的答复'
  expect(await assignmentRows(id)).toMatchObject([{ end_reason: 'health', end_text: note }])
  expect((await viewOf(getCandidates(adminA, { caseId: id }))).handover).toBe(note)
  expect(await readable('mediatorA', id)).toEqual(
    Object.fromEntries(CHILDREN.map((table) => [table, 0])),
  )
  expect(await actAt(() => getMyCase(mediatorA, { caseId: id }))).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  const handed = await actAt(() =>
    reassignMediator(adminA, {
      caseId: id,
      mediatorId: mediatorA2.id,
      note: '由其承办更合适',
      handoverNote: note,
    }),
  )
  expect(handed).toMatchObject({ ok: true })
  expect(await actAt(() => takeCase(mediatorA2, { caseId: id, noGround: 'yes' }))).toMatchObject({
    ok: true,
  })
  const after = await readable('mediatorA2', id)
  expect(after).toEqual({ ...before, assignments: before.assignments! + 1 })
  const view = await viewOf(getMyCase(mediatorA2, { caseId: id }))
  expect(view.contacts).toMatchObject([{ note: '愿意分期' }])
  expect(view.file).toMatchObject({
    assignment: { handover: note },
    former: [{ name: '谢岚', how: '提前终结', text: note }],
    changes: [{ state: '无需决定' }],
    suspicions: [{ state: '待法院答复' }],
  })
  expect(view.file.consents[0]?.answers).toEqual(['同意调解（2026-11-20 口头）'])
  expect((await pointRows(id)).filter((row) => points.includes(row))).toEqual(points)
})

test('交接说明合计过长的不能提前终结，指出是哪一栏', async () => {
  const { id } = await open()
  expect(await withdraw(id, { done: '字'.repeat(999) })).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { text: 'HANDOVER_TOO_LONG' } },
  })
})

test('调解中任何时候都可以披露，届满以后也可以', async () => {
  const { id } = await open()
  const late = new Date('2026-12-21T02:00:00Z')
  const disclosed = await actAt(
    () =>
      discloseConflict(world.people.mediatorA, {
        caseId: id,
        grounds: ['interest'],
        statement: '与被申请人有业务往来',
      }),
    late,
  )
  expect(disclosed).toMatchObject({ ok: true })
})

test('无正当理由退回的和逾期未接收的数在其详情页；三件起分配时提示；有正当理由的、一年以前的不数', async () => {
  const { adminA, mediatorA } = world.people
  const count = async () =>
    (await viewOf(getMediator(adminA, { mediatorId: mediatorA.id }))).unexcusedDeclines
  const cautioned = async () => {
    const { id } = await layCase(world, { status: 'pending_assignment' })
    const { ranked } = await viewOf(getCandidates(adminA, { caseId: id }))
    const row = ranked.find(({ mediatorId }) => mediatorId === mediatorA.id)
    return row?.reasons.some((reason) => reason.includes('无正当理由')) ?? null
  }
  for (const reason of ['health', 'leave', 'beyond_expertise'])
    await withdraw((await open()).id, { reason })
  expect([await count(), await cautioned()]).toEqual([0, false])
  for (const reason of ['other', 'other']) await withdraw((await open()).id, { reason })
  expect([await count(), await cautioned()]).toEqual([2, false])
  const { id } = await layCase(world, { status: 'pending_mediator' })
  await setRow('cases', id, { assigned_at: '2026-11-10T09:00:00+08:00' })
  const taken = await actAt(() =>
    replaceMediator(adminA, { caseId: id, reason: 'not_taken', text: '逾期没有接收' }),
  )
  expect(taken).toMatchObject({ ok: true })
  expect([await count(), await cautioned()]).toEqual([3, true])
  await setRow('assignments', id, { ended_at: '2025-11-20T09:00:00+08:00' }, 'case_id')
  expect([await count(), await cautioned()]).toEqual([2, false])
})
