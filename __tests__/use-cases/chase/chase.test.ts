import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { chaseCases } from '@/lib/edge/chase/chase-cases'
import { planEscalations } from '@/lib/jobs/escalate-chases'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getOwnChases } from '@/lib/queries/chase/get-own-chases'
import { getCourtChases } from '@/lib/queries/court/get-court-chases'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { recallCase } from '@/lib/use-cases/case/recall-case'
import { answerChase } from '@/lib/use-cases/chase/answer-chase'
import { chaseCase } from '@/lib/use-cases/chase/chase-case'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { eventRows, letMeet } from '../../support/case-rows'
import { whileHeld } from '../../support/held-row'
import { answerInput, chaseRows, inDays, layChase, setDues } from '../../support/chases'
import { refusalOf, viewOf } from '../../support/institution-list'
import { layOverdue } from '../../support/returned-cases'
import { TODAY } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 督办: 法院催办、机构和调解员阅读并答复、逾期升级、离开环节自动办结; docs/decisions/0127-court-calls-for-late-cases.md.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const chase = (who: Who, caseId: string, chaseId: string = randomUUID(), note?: string) =>
  chaseCase(world.people[who], { caseId, chaseId, ...(note && { note }) })
const answer = (who: Who, caseId: string, chaseId: string, fields = {}) =>
  answerChase(world.people[who], answerInput({ caseId, chaseId, ...fields }))
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }) =>
  decided.ok ? 'done' : decided.refusal!.code
const readBy = async (who: Who, caseId: string) =>
  (await viewOf(getOwnChases(world.people[who], { caseId }))).chases
const courtReads = (caseId: string, who: Who = 'clerkA') =>
  viewOf(getCourtChases(world.people[who], { caseId }))
const inboxes = async () => {
  await workOutbox(new Date())
  const rows = await asOwner<{ name: string; kind: string }>(
    `SELECT a.name, n.kind FROM notices n JOIN accounts a ON a.id = n.account_id
      WHERE n.kind LIKE 'chase.%' ORDER BY 1, 2`,
  )
  return rows.map(({ name, kind }) => `${name} ${kind}`)
}
const escalateOn = async (day: string) => {
  const at = new Date(`${day}T01:00:00Z`)
  await planEscalations(at)
  await workOutbox(at)
}

test('通的一条路：催办、首次阅读、答复、法院看到、受理后自动办结', async () => {
  const { id, caseNo } = await layOverdue(world)
  const chaseId = randomUUID()
  expect(await chase('clerkA', id, chaseId, '当事人急等答复')).toEqual({
    ok: true,
    value: { caseId: id, caseNo },
  })
  expect(await chaseRows(id)).toMatchObject([
    { id: chaseId, node: 'acceptance', basis: 'online_mediation_12', due: inDays(-1) },
  ])
  const { adminA, adminA2, clerkA } = world.people
  expect(await inboxes()).toEqual(
    [`${adminA.name} chase.sent`, `${adminA2.name} chase.sent`].sort(),
  )

  expect((await courtReads(id)).chases[0]).toMatchObject({ state: 'unread', answer: null })
  const [read] = await readBy('adminA2', id)
  expect(read).toMatchObject({ state: 'read', note: '当事人急等答复' })
  expect(read!.law).toContain('第12条')
  // The first reading stays.
  await readBy('adminA', id)
  expect((await courtReads(id)).chases[0]!.read).toContain(`机构管理员${adminA2.name}`)

  expect(codeOf(await answer('adminA', id, chaseId, { reason: 'reviewing' }))).toBe('done')
  const [answered] = (await courtReads(id, 'judgeA')).chases
  expect(answered).toMatchObject({ state: 'answered', answer: { text: '已经约好时间办理' } })
  expect(answered!.answer!.by).toContain(adminA.name)
  expect(await inboxes()).toContain(`${clerkA.name} chase.answered`)

  expect(codeOf(await acceptCase(adminA, { caseId: id }))).toBe('done')
  expect((await courtReads(id)).chases[0]).toMatchObject({ state: 'closed' })
  const kinds = (await eventRows(id)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind.startsWith('chase.'))).toEqual([
    'chase.sent',
    'chase.read',
    'chase.answered',
  ])
})

test('事件里没有说明和答复的原话', async () => {
  const { id } = await layOverdue(world)
  const chaseId = randomUUID()
  await chase('clerkA', id, chaseId, '这是法院的说明')
  await answer('adminA', id, chaseId, { words: '这是机构的答复' })
  const rows = await asOwner(`SELECT data FROM events WHERE case_id = $1`, [id])
  expect(JSON.stringify(rows)).not.toMatch(/这是法院的说明|这是机构的答复/)
})

test('同一表单送两次是一件；同一环节不能再催，说明是谁、什么时候', async () => {
  const { id } = await layOverdue(world)
  const chaseId = randomUUID()
  expect(codeOf(await chase('clerkA', id, chaseId))).toBe('done')
  expect(codeOf(await chase('clerkA', id, chaseId))).toBe('done')
  expect(await chaseRows(id)).toHaveLength(1)
  expect(await chase('clerkA', id)).toMatchObject({
    ok: false,
    refusal: { code: 'CHASED_ALREADY', facts: { by: world.people.clerkA.name } },
  })
})

test('两名工作人员同时催办，只有一件', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { id } = await layOverdue(world)
    const answers = await letMeet(id, [() => chase('clerkA', id), () => chase('clerkA', id)])
    expect(answers.map(codeOf).sort()).toEqual(['CHASED_ALREADY', 'done'])
    expect(await chaseRows(id)).toHaveLength(1)
  }
})

test('受理还没有写完时送来的答复，等它写完，不再是答复', async () => {
  const { id } = await layOverdue(world)
  const chaseId = await layChase(id, world.institutions.a, { node: 'acceptance' })
  const accepting = {
    sql: `UPDATE cases SET status = 'pending_assignment', accepted_at = now(), last_act_at = now()
      WHERE id = $1`,
    values: [id],
  }
  const [late] = await whileHeld(accepting, [() => answer('adminA', id, chaseId)])
  expect(codeOf(late!)).toBe('CHASE_CLOSED')
  expect(await asOwner('SELECT 1 FROM chase_answers WHERE chase_id = $1', [chaseId])).toEqual([])
})

test('答复与办结同时：答复在前就留下，办结在前就不再答复', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { id } = await layOverdue(world)
    const chaseId = await layChase(id, world.institutions.a, { node: 'acceptance' })
    const acts = [
      () => answer('adminA2', id, chaseId),
      () => acceptCase(world.people.adminA, { caseId: id }),
    ]
    const done = await letMeet<{ ok: boolean; refusal?: { code: string } }>(
      id,
      round % 2 ? acts.reverse() : acts,
    )
    const [answered, accepted] = round % 2 ? done.toReversed() : done
    expect(codeOf(accepted!)).toBe('done')
    const stored = await asOwner('SELECT 1 FROM chase_answers WHERE chase_id = $1', [chaseId])
    expect(codeOf(answered!)).toBe(stored.length === 1 ? 'done' : 'CHASE_CLOSED')
    expect(await chaseRows(id)).toMatchObject([{ closed_because: 'node_left' }])
  }
})

test('一次催办几件，各算各的；一件不能催的不妨碍别的', async () => {
  const first = await layOverdue(world)
  const second = await layOverdue(world)
  const closed = await layCase(world, { status: 'archived' })
  const pair = ({ id }: { id: string }) => `${id}:${randomUUID()}`
  const sent = await chaseCases(world.people.clerkA, {
    case: [pair(first), pair(closed), pair(second)],
    note: '请在本周内办理',
  })
  expect(sent).toMatchObject({ ok: true, value: { sent: [first.caseNo, second.caseNo] } })
  expect(sent.ok && sent.value.refused).toHaveLength(1)
})

test('没有答复的次日升级一次：机构负责人、调解员和法院都收到；升级后可以再催', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await setDues(id, 10)
  await asOwner('UPDATE cases SET mediation_due_on = $2 WHERE id = $1', [id, inDays(-1)])
  expect(codeOf(await chase('clerkA', id))).toBe('done')
  const [sent] = await chaseRows(id)
  expect(sent).toMatchObject({ node: 'mediation', escalation: null })
  await escalateOn(sent!.answer_due)
  expect(await chaseRows(id)).toMatchObject([{ escalation: null }])
  const after = addDays(toLocalDate(new Date(`${sent!.answer_due}T00:00:00Z`)), 1)
  await escalateOn(after)
  await escalateOn(addDays(after, 1))
  expect(await chaseRows(id)).toMatchObject([{ escalation: 'unanswered' }])
  const { adminA, adminA2, clerkA, mediatorA } = world.people
  const escalated = (await inboxes()).filter((each) => each.endsWith('chase.escalated'))
  expect(escalated).toEqual(
    [adminA, adminA2, clerkA, mediatorA].map(({ name }) => `${name} chase.escalated`).sort(),
  )
  const events = (await eventRows(id)).filter(({ kind }) => kind === 'chase.escalated')
  expect(events).toMatchObject([{ data: { why: 'unanswered' } }])
  // The institution may answer late, and the court calls again.
  expect(codeOf(await answer('mediatorA', id, sent!.id))).toBe('done')
  expect(codeOf(await chase('clerkA', id))).toBe('done')
  expect((await chaseRows(id)).map(({ closed_because }) => closed_because)).toEqual([
    'repeated',
    null,
  ])
})

test('答复的日期过了仍在原环节，升级为再次逾期；期限暂停的不算', async () => {
  const [late, paused] = [
    await layCase(world, { status: 'in_mediation' }),
    await layCase(world, { status: 'in_mediation' }),
  ]
  for (const { id } of [late, paused]) {
    const chaseId = await layChase(id, world.institutions.a)
    await answer('mediatorA', id, chaseId, { expectedOn: inDays(1) })
  }
  await asOwner(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on)
     SELECT id, court_id, holder_id, 'appraisal', current_date - 1 FROM cases WHERE id = $1`,
    [paused.id],
  )
  await escalateOn(inDays(3))
  expect(await chaseRows(late.id)).toMatchObject([{ escalation: 'late_again' }])
  expect(await chaseRows(paused.id)).toMatchObject([{ escalation: null }])
})

test('联系过每一方，待联系的催办就办结；只联系一方的不办结', async () => {
  const { id, applicantId, respondentId } = await layCase(world, { status: 'in_mediation' })
  await setDues(id, 10)
  await chase('clerkA', id)
  expect(await chaseRows(id)).toMatchObject([{ node: 'contact', basis: 'online_mediation_15' }])
  const contact = (personId: string) =>
    recordContact(world.people.mediatorA, {
      caseId: id,
      contactId: randomUUID(),
      personId,
      channel: 'phone',
      result: 'reached',
      happenedAt: TODAY().slice(0, 16),
      note: '已通知',
    })
  expect(codeOf(await contact(applicantId))).toBe('done')
  expect(await chaseRows(id)).toMatchObject([{ closed_because: null }])
  expect(codeOf(await contact(respondentId))).toBe('done')
  expect(await chaseRows(id)).toMatchObject([{ closed_because: 'node_left' }])
})

test('收回的案件：原机构不能再答复，新机构看不到前一件', async () => {
  const { id } = await layOverdue(world)
  const chaseId = await layChase(id, world.institutions.a, { node: 'acceptance' })
  const { clerkA } = world.people
  await recallCase(clerkA, { caseId: id, text: '三个工作日内未确认接受' })
  expect(await chaseRows(id)).toMatchObject([{ closed_because: 'node_left' }])
  expect(codeOf(await answer('adminA', id, chaseId))).toBe('CASE_CHANGED_MEANWHILE')
  await asOwner(
    `UPDATE cases SET status = 'pending_acceptance', institution_id = $2, holder_id = $2
      WHERE id = $1`,
    [id, world.institutions.b],
  )
  expect(await readBy('adminB', id)).toEqual([])
  expect(await refusalOf(getOwnChases(world.people.adminA, { caseId: id }))).toBe('NOT_FOUND')
})

test('调解员看得到轮到自己的环节，看不到只对机构的；别人都看不到', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await layChase(id, world.institutions.a)
  await layChase(id, world.institutions.a, { node: 'acceptance' })
  expect((await readBy('mediatorA', id)).map(({ node }) => node)).toEqual(['调解中'])
  for (const who of ['mediatorA2', 'mediatorB', 'adminB', 'partyX', 'clerkA'] as const)
    expect(await refusalOf(getOwnChases(world.people[who] as Actor, { caseId: id }))).toBe(
      'NOT_FOUND',
    )
  for (const who of ['clerkB', 'adminA', 'mediatorA', 'partyX'] as const)
    expect(await refusalOf(getCourtChases(world.people[who], { caseId: id }))).toBe('NOT_FOUND')
  expect((await courtReads(id, 'reviewerA')).chases).toHaveLength(2)
})

test('法院设定的答复期限用于之后的催办', async () => {
  await asOwner(
    `INSERT INTO parameter_values (key, no, value, effective_from, reason, set_by_name, set_at,
      court_id) VALUES ('chase_days', 1, 10, '2026-01-01', 'x', 'x', now(), $1)`,
    [world.courts.a],
  )
  const { id } = await layOverdue(world)
  await chase('clerkA', id)
  const [sent] = await chaseRows(id)
  expect(sent!.answer_due >= inDays(10)).toBe(true)
})
