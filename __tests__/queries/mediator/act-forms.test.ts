import type { ActHeadView } from '@/lib/queries/mediator/act-head'
import { getActHead } from '@/lib/queries/mediator/get-act-head'
import { getCloseForm } from '@/lib/queries/mediator/get-close-form'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { getContactForm } from '@/lib/queries/mediator/get-contact-form'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { layPapers } from '../../support/case-papers'
import { layContact } from '../../support/case-parts'
import { contact } from './contact-rows'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function value<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>,
): Promise<T> {
  const decided = await answer
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value
}

test('办理页面只对本案现任调解员存在', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  for (const form of [getActHead, getContactForm, getCloseForm]) {
    for (const who of [
      'mediatorA2',
      'mediatorB',
      'adminA',
      'clerkA',
      'reviewerA',
      'auditor',
    ] as const) {
      expect([who, await form(world.people[who], { caseId: inserted.id })]).toMatchObject([
        who,
        { ok: false, refusal: { code: 'NOT_FOUND' } },
      ])
    }
  }
})

test('不能办的事写明为什么，而不是不声不响', async () => {
  const inserted = await layCase(world, { status: 'closed' })
  const { abilities } = await value(getActHead(world.people.mediatorA, { caseId: inserted.id }))
  for (const ability of Object.values(abilities))
    expect(ability).toEqual({ allowed: false, why: expect.stringMatching(/已结案.*。$/) })
})

test('联系表单列出当事人和代理人，预选约好回电的人；没有约过的不预选', async () => {
  const { mediatorA } = world.people
  const inserted = await layCase(world, { status: 'in_mediation' })
  await (
    await ownerClient()
  ).query(
    `INSERT INTO agents (case_id, court_id, holder_id, party_id, kind, name, authority)
      SELECT case_id, court_id, holder_id, id, 'lawyer', '张慎行', 'special' FROM parties
        WHERE id = $1`,
    [inserted.respondentId],
  )
  const first = await value(getContactForm(mediatorA, { caseId: inserted.id }))
  expect(first.people.map(({ role }) => role)).toEqual([
    '申请人',
    '被申请人',
    expect.stringMatching(/^被申请人\d+的代理人$/),
  ])
  expect(first).toMatchObject({ suggestedId: null, last: null, ability: { allowed: true } })
  await contact(mediatorA, inserted.id, inserted.respondentId, 'call_back_later')
  const second = await value(getContactForm(mediatorA, { caseId: inserted.id }))
  expect(second).toMatchObject({
    suggestedId: inserted.respondentId,
    last: expect.stringContaining('约定再联系'),
  })
  expect(second.contactId).not.toBe(first.contactId)
})

test('表单给出的默认时间可以直接保存', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  const { mediatorA } = world.people
  const { contactId, happenedAt } = await value(getContactForm(mediatorA, { caseId: inserted.id }))
  const entry = {
    caseId: inserted.id,
    contactId,
    happenedAt,
    channel: 'phone',
    personId: inserted.applicantId,
    result: 'reached',
  }
  expect(await recordContact(mediatorA, entry)).toMatchObject({ ok: true })
})

test('期限没有届满，不能选“期限届满”；没有足够的联系记录，不能选“无法联系”', async () => {
  const { mediatorA } = world.people
  const inserted = await layCase(world, { status: 'in_mediation' })
  await (
    await ownerClient()
  ).query("UPDATE cases SET mediation_due_on = (now() + interval '9 days')::date")
  const choice = async (outcome: string) =>
    (await value(getCloseForm(mediatorA, { caseId: inserted.id }))).outcomes.find(
      (each) => each.outcome === outcome,
    )
  expect(await choice('expired')).toMatchObject({
    allowed: false,
    why: expect.stringContaining('才届满'),
  })
  expect(await choice('unreachable')).toMatchObject({
    allowed: false,
    why: expect.stringContaining('至少 3 次联系'),
  })
  expect(await choice('agreement')).toEqual({
    outcome: 'agreement',
    name: '达成调解协议',
    isSuccess: true,
    allowed: true,
    why: null,
    evidencePage: null,
    statement: 'oral_agreement',
    then: expect.stringContaining('申请司法确认'),
    draft: { account: '', failureReason: '', costRaising: '', courtNotes: '' },
  })
  expect(await choice('unwilling')).toMatchObject({
    allowed: false,
    why: expect.stringContaining('撤回同意调解'),
  })
  await contact(mediatorA, inserted.id, inserted.applicantId, 'declined')
  expect(await choice('unwilling')).toMatchObject({ allowed: true, why: null })
  for (const [days, channel] of [
    [2, 'phone'],
    [1, 'phone'],
    [0, 'message'],
  ] as const) {
    expect(await choice('unreachable')).toMatchObject({ allowed: false })
    await layContact(inserted.id, {
      mediator_id: mediatorA.id,
      person_id: inserted.respondentId,
      person_name: '邓立',
      happened_at: new Date(Date.now() - days * 86_400_000),
      channel,
      result: 'no_answer',
    })
  }
  expect(await choice('unreachable')).toMatchObject({ allowed: true, why: null })
  await (
    await ownerClient()
  ).query("UPDATE cases SET mediation_due_on = (now() - interval '3 days')::date")
  expect(await choice('expired')).toMatchObject({ allowed: true })
})

test.each([
  ['昨天', -1, true],
  ['今天', 0, false],
])('调解期限%s到期：接收、联系、结案的页面都说明已经届满：%s', async (_when, days, isLapsed) => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  await (
    await ownerClient()
  ).query(
    `UPDATE cases SET mediation_due_on = (now() AT TIME ZONE 'Asia/Shanghai')::date + $2::int
      WHERE id = $1`,
    [inserted.id, days],
  )
  for (const form of [getActHead, getContactForm, getCloseForm]) {
    const { head } = await value<{ head: ActHeadView }>(
      form(world.people.mediatorA, { caseId: inserted.id }),
    )
    expect(head.lapsedOn !== null).toBe(isLapsed)
  }
})

test('结案的页面列出结案后卷宗还缺的材料；添加了的不再列出', async () => {
  const { mediatorA } = world.people
  const inserted = await layCase(world, { status: 'in_mediation' })
  const { materialId } = await layPapers(inserted)
  const missing = async () =>
    (await value(getCloseForm(mediatorA, { caseId: inserted.id }))).missingPapers
  const before = await missing()
  expect(before).toEqual(
    expect.arrayContaining(['权利义务告知书', '调解协议书 / 终结报告', '结案登记表']),
  )
  await (
    await ownerClient()
  ).query(`UPDATE materials SET slot = 'closing_form' WHERE id = $1`, [materialId])
  expect(await missing()).not.toContain('结案登记表')
})

test('期限届满以后接收的案件，案件页写明哪一天届满；没有届满的不写', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const lapsed = async () =>
    (await value(getMyCase(world.people.mediatorA, { caseId: id }))).lapsedOn
  expect(await lapsed()).toBeNull()
  await (
    await ownerClient()
  ).query("UPDATE cases SET mediation_due_on = (now() - interval '3 days')::date WHERE id = $1", [
    id,
  ])
  expect(await lapsed()).toMatch(/^(\d{4}年)?\d+月\d+日$/)
})
