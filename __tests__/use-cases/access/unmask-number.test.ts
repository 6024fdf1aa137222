import { randomUUID } from 'node:crypto'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'
import { CLEAR, layPapers } from '../../support/case-papers'
import { actAt, eventRows, refusalsInTurn } from '../../support/case-rows'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 查看完整号码: 个人信息保护法 第51条 (按需要, 限制权限, 留痕); 第28条 (敏感个人信息).

let world: World
let existing: Awaited<ReturnType<typeof layCase>>
let papers: Awaited<ReturnType<typeof layPapers>>
beforeAll(async () => {
  world = await buildWorld()
  existing = await layCase(world, { status: 'in_mediation' })
  papers = await layPapers(existing)
})
afterAll(closeWorld)

const REASON = '电话联系当事人约定面谈'
const unmask = (
  who: keyof World['people'],
  personId: string,
  what: string,
  input: Readonly<Record<string, unknown>> = {},
) =>
  actAt(() =>
    unmaskNumber(world.people[who], {
      caseId: existing.id,
      personId,
      what,
      reason: REASON,
      ...input,
    }),
  )

test('与案件没有关系的人看不到，法院人员（本院的书记员、法官、审阅人员）和审计员没有这个权限', async () => {
  const people = [
    'adminB',
    'mediatorA2',
    'mediatorB',
    'clerkB',
    'clerkA',
    'judgeA',
    'reviewerA',
    'auditor',
    'system',
    'partyX',
  ] as const
  expect(await refusalsInTurn(people, (who) => unmask(who, existing.applicantId, 'phone'))).toEqual(
    {
      adminB: 'NOT_FOUND',
      mediatorA2: 'NOT_FOUND',
      mediatorB: 'NOT_FOUND',
      clerkB: 'FORBIDDEN',
      clerkA: 'FORBIDDEN',
      judgeA: 'FORBIDDEN',
      reviewerA: 'FORBIDDEN',
      auditor: 'FORBIDDEN',
      system: 'FORBIDDEN',
      partyX: 'FORBIDDEN',
    },
  )
})

test.each([
  ['没有写理由', { reason: '' }, { reason: 'REASON_TOO_SHORT' }],
  ['理由太短', { reason: '核对' }, { reason: 'REASON_TOO_SHORT' }],
  ['没有选号码', { what: '' }, { what: 'CHOOSE_ONE' }],
  ['不能查看的东西', { what: 'password' }, { what: 'CHOOSE_ONE' }],
])('%s：不给看', async (_title, input, fields) => {
  expect(await unmask('adminA', existing.applicantId, 'phone', input)).toEqual({
    ok: false,
    refusal: { code: 'INPUT_INVALID', facts: {}, fields },
  })
})

test.each(['联系当事人', '核对身份', '送达'])('常用理由“%s”照原样记入事件', async (reason) => {
  const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
  await layPapers({ id, applicantId, respondentId: applicantId })
  expect(
    await actAt(() =>
      unmaskNumber(world.people.adminA, {
        caseId: id,
        personId: applicantId,
        what: 'phone',
        reason,
      }),
    ),
  ).toMatchObject({ ok: true })
  expect((await eventRows(id))[0]).toMatchObject({ data: { reason } })
})

test('别的案件的人、没有登记的号码、不存在的人：一律当作不存在', async () => {
  const other = await layCase(world, { status: 'in_mediation' })
  await layPapers(other)
  for (const [personId, what] of [
    [other.applicantId, 'phone'],
    [randomUUID(), 'phone'],
    [existing.respondentId, 'document'],
    [papers.agentId, 'residence'],
    [papers.agentId, 'representative'],
    [existing.applicantId, 'address'],
    [papers.addressId, 'phone'],
  ] as const)
    expect(await unmask('adminA', personId, what)).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    })
})

test.each(['adminA', 'adminA2', 'mediatorA'] as const)(
  '办理本案的“%s”写明理由可以看',
  async (who) => {
    expect(await unmask(who, existing.applicantId, 'phone')).toEqual({
      ok: true,
      value: { personId: existing.applicantId, what: 'phone', value: CLEAR.phone },
    })
  },
)

test('各种号码各看各的：当事人、代理人、送达地址、法定代表人', async () => {
  const rows = [
    [existing.applicantId, 'document', CLEAR.document],
    [existing.applicantId, 'residence', CLEAR.residence],
    [existing.respondentId, 'representative', CLEAR.representative],
    [papers.agentId, 'phone', CLEAR.agentPhone],
    [papers.agentId, 'document', CLEAR.agentDocument],
    [papers.addressId, 'address', CLEAR.address],
  ] as const
  for (const [personId, what, value] of rows)
    expect(await unmask('adminA', personId, what)).toMatchObject({ ok: true, value: { value } })
})

test('每看一次留一条：谁、看谁的哪一种、为什么；记录里没有号码本身', async () => {
  const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
  await layPapers({ id, applicantId, respondentId: applicantId })
  for (let seen = 0; seen < 2; seen += 1)
    await actAt(() =>
      unmaskNumber(world.people.mediatorA, {
        caseId: id,
        personId: applicantId,
        what: 'phone',
        reason: REASON,
      }),
    )
  const events = await eventRows(id)
  expect(events).toHaveLength(2)
  expect(events[0]).toMatchObject({
    kind: 'personal-number.unmasked',
    actor_name: '谢岚',
    basis: 'pipl_51',
    data: { what: 'phone', personId: applicantId, reason: REASON },
  })
  expect(JSON.stringify(events)).not.toContain(CLEAR.phone)
})

describe('调解员只在要联系当事人的时候看得到号码', () => {
  test.each([
    ['pending_mediator', null],
    ['in_mediation', null],
    ['disclosure_review', 'NUMBERS_STAY_MASKED'],
    ['closed', 'NUMBERS_STAY_MASKED'],
    ['archived', 'NUMBERS_STAY_MASKED'],
  ] as const)('案件“%s”→ %s；机构管理员都看得到', async (status, code) => {
    const { id, applicantId } = await layCase(world, { status })
    await layPapers({ id, applicantId, respondentId: applicantId })
    const read = (who: 'mediatorA' | 'adminA') =>
      actAt(() =>
        unmaskNumber(world.people[who], {
          caseId: id,
          personId: applicantId,
          what: 'phone',
          reason: REASON,
        }),
      )
    const seen = await read('mediatorA')
    expect(seen.ok ? null : seen.refusal.code).toBe(code)
    expect(JSON.stringify(seen).includes(CLEAR.phone)).toBe(code === null)
    expect(await read('adminA')).toMatchObject({ ok: true, value: { value: CLEAR.phone } })
  })
})
