import { withAccess, withActor } from '@/lib/data/door'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { now } from '@/lib/platform/clock'
import { countUnread, findInbox } from '@/lib/queries/notice/find-inbox'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { discloseConflict } from '@/lib/use-cases/case/disclose-conflict'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { requestChange } from '@/lib/use-cases/change/request-change'
import { decideChange } from '@/lib/use-cases/change/decide-change'
import { pauseClock } from '@/lib/use-cases/clock/pause-clock'
import { answerSuspicion } from '@/lib/use-cases/suspicion/answer-suspicion'
import { urgeMediator } from '@/lib/use-cases/case/urge-mediator'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { markOwnNoticesRead } from '@/lib/use-cases/notice/mark-notices-read'
import type { Actor } from '@/lib/domain/access/roles'
import { refusalOf, viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 消息：谁办了什么、谁收到；各人只看得到自己的；标为已读只动自己的。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const deliver = () => workOutbox(now())
const inbox = async (actor: Actor) => (await viewOf(findInbox(actor, {}))).rows
const titles = async (actor: Actor) => (await inbox(actor)).map(({ title }) => title)

test('分配、重新分配和催办，调解员收到；提前终结和披露，本机构每一名管理员收到', async () => {
  const { adminA, adminA2, adminB, mediatorA, mediatorA2 } = world.people
  const assigned = await layCase(world, { status: 'pending_assignment' })
  const input = { caseId: assigned.id, mediatorId: mediatorA.id, note: '由其办理较为合适' }
  expect(await assignMediator(adminA, input)).toMatchObject({ ok: true })
  expect(await urgeMediator(adminA, { caseId: assigned.id })).toMatchObject({ ok: true })
  expect(
    await withdrawCase(mediatorA, {
      caseId: assigned.id,
      reason: 'health',
      text: '身体不适，不能继续办理',
    }),
  ).toMatchObject({ ok: true })
  expect(
    await reassignMediator(adminA, {
      caseId: assigned.id,
      mediatorId: mediatorA2.id,
      note: '由其办理较为合适',
      handoverNote: '已联系申请人一次，尚未联系被申请人',
    }),
  ).toMatchObject({ ok: true })
  expect(
    await discloseConflict(mediatorA2, {
      caseId: assigned.id,
      grounds: ['interest'],
      statement: '与被申请人有往来',
    }),
  ).toMatchObject({ ok: true })
  await deliver()
  expect(await titles(mediatorA)).toEqual(['催办', '新分配的案件'])
  expect(await titles(mediatorA2)).toEqual(['重新分配的案件'])
  expect(await titles(adminA)).toEqual(['披露待决定', '提前终结'])
  expect(await titles(adminA2)).toEqual(['披露待决定', '提前终结'])
  expect(await titles(adminB)).toEqual([])
  const [urged] = await inbox(mediatorA)
  expect(urged).toMatchObject({
    where: assigned.caseNo,
    text: '林敏催请您尽快办理本案。',
    isUnread: true,
    // 案件已经转走：写明编号，不能打开。
    aboutId: null,
  })
  expect((await inbox(mediatorA2))[0]).toMatchObject({ aboutId: assigned.id })
  // 披露的内容和附言不进消息。
  const rows = await asOwner<{ facts: object }>('SELECT facts FROM notices')
  expect(JSON.stringify(rows)).not.toMatch(/往来|不适|合适|尚未联系/)
})

test('更换申请由机构收到，决定由调解员收到；虚假调解报告由引调法院收到，答复由调解员和机构收到', async () => {
  const { adminA, adminB, clerkA, clerkB, mediatorA } = world.people
  const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
  const on = toLocalDate(now())
  expect(
    await requestChange(mediatorA, {
      caseId: id,
      partyId: applicantId,
      ground: 'good_reason',
      statement: '申请人认为沟通不畅',
      on,
    }),
  ).toMatchObject({ ok: true })
  const [request] = await asOwner<{ id: string }>('SELECT id FROM change_requests')
  expect(
    await decideChange(adminA, {
      caseId: id,
      requestId: request!.id,
      decision: 'refused',
      text: '没有影响公正的情形',
      on,
    }),
  ).toMatchObject({ ok: true })
  expect(
    await pauseClock(mediatorA, {
      caseId: id,
      reason: 'suspension',
      from: on,
      note: '双方陈述与书证不符',
      findings: '核对了转账凭证的原件',
    }),
  ).toMatchObject({ ok: true })
  const [report] = await asOwner<{ id: string }>('SELECT id FROM suspicion_reports')
  expect(
    await answerSuspicion(clerkA, {
      caseId: id,
      reportId: report!.id,
      answer: 'continue',
      text: '双方已提交转账凭证',
    }),
  ).toMatchObject({ ok: true })
  await deliver()
  expect(await titles(adminA)).toEqual(['虚假调解报告已答复', '更换申请待处理'])
  expect(await titles(mediatorA)).toEqual(['虚假调解报告已答复', '更换申请已处理'])
  expect(await titles(clerkA)).toEqual(['虚假调解报告'])
  expect(await titles(clerkB)).toEqual([])
  expect(await titles(adminB)).toEqual([])
  // 写的内容不进消息。
  const rows = await asOwner<{ facts: object }>('SELECT facts FROM notices')
  expect(JSON.stringify(rows)).not.toMatch(/沟通|公正|书证|凭证/)
})

test('停用的账号不再收到', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await asOwner(`UPDATE accounts SET status = 'disabled' WHERE name = '周正'`)
  await withdrawCase(world.people.mediatorA, {
    caseId: id,
    reason: 'health',
    text: '身体不适，不能继续办理',
  })
  await deliver()
  expect(await titles(world.people.adminA)).toEqual(['提前终结'])
  expect(await titles(world.people.adminA2)).toEqual([])
})

async function fill(actor: Actor, count: number): Promise<void> {
  await asOwner(
    `INSERT INTO notices (account_id, case_id, case_no, kind, facts, created_at)
     SELECT $1, gen_random_uuid(), '(2026) 测试' || n || '号', 'case.urged', '{"by":"林敏"}', now()
     FROM generate_series(1, $2::int) n`,
    [actor.id, count],
  )
}
const unread = async (actor: Actor) => viewOf(countUnread(actor, {}))

test('标为已读：只到页面上最后一条，之后才到的仍是未读；未读的在前', async () => {
  const { mediatorA } = world.people
  await fill(mediatorA, 3)
  const { latestUnread } = await viewOf(findInbox(mediatorA, {}))
  await fill(mediatorA, 1)
  expect(await markOwnNoticesRead(mediatorA, { upTo: latestUnread! })).toMatchObject({
    ok: true,
    value: { count: 3 },
  })
  expect((await inbox(mediatorA)).map(({ isUnread }) => isUnread)).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(await markOwnNoticesRead(mediatorA, { upTo: latestUnread! })).toMatchObject({
    value: { count: 0 },
  })
})

test('可以只标一条', async () => {
  const { mediatorA } = world.people
  await fill(mediatorA, 3)
  const [, middle] = await inbox(mediatorA)
  expect(await markOwnNoticesRead(mediatorA, { upTo: '999', only: middle!.id })).toMatchObject({
    value: { count: 1 },
  })
  expect((await inbox(mediatorA)).filter(({ isUnread }) => !isUnread)).toEqual([
    { ...middle, isUnread: false },
  ])
})

test('别人的消息看不到，也标不了；写明要别人的也没有', async () => {
  const { mediatorA, mediatorA2, adminA, clerkA, judgeA, reviewerA, auditor } = world.people
  await fill(mediatorA, 2)
  const { id } = (await inbox(mediatorA))[0]!
  for (const other of [mediatorA2, adminA, clerkA, judgeA]) {
    expect(await inbox(other)).toEqual([])
    expect(await markOwnNoticesRead(other, { upTo: id })).toMatchObject({
      value: { count: 0 },
    })
    expect(await withActor(other, (db) => db.notice.count())).toBe(0)
    const stolen = await withAccess(
      other,
      'test',
      (db) => db.$executeRaw`UPDATE notices SET read_at = now()`,
    )
    expect(stolen).toBe(0)
  }
  expect(await unread(mediatorA)).toBe(2)
  for (const other of [reviewerA, auditor]) {
    expect(await refusalOf(findInbox(other, {}))).toBe('NOT_FOUND')
    expect(await refusalOf(countUnread(other, {}))).toBe('NOT_FOUND')
  }
})
