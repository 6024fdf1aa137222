import { randomUUID } from 'node:crypto'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { actAt, caseRow, eventRows, pointRows, refusalsInTurn } from '../../support/case-rows'
import { setCase } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 联系记录: 在线调解规则 第15条; domain.md 5.4 (联系 1 分, 每案至多十次, 同一人同日一次).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type ExistingCase = Awaited<ReturnType<typeof layCase>>
async function open(): Promise<ExistingCase> {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, { accepted_at: '2026-11-20T09:00:30+08:00' })
  return existing
}
const record = (
  who: keyof World['people'],
  { id, applicantId }: ExistingCase,
  input: Readonly<Record<string, unknown>> = {},
  at?: Date,
) =>
  actAt(
    () =>
      recordContact(world.people[who], {
        caseId: id,
        contactId: randomUUID(),
        channel: 'phone',
        personId: applicantId,
        result: 'reached',
        happenedAt: '2026-11-24T09:30',
        ...input,
      }),
    at,
  )
const contacts = async (caseId: string) =>
  (
    await (
      await ownerClient()
    ).query(
      `SELECT channel, person_name, person_kind, result, happened_at, callback_at, note
        FROM contacts WHERE case_id = $1`,
      [caseId],
    )
  ).rows

test('只有承办的调解员可以登记', async () => {
  const existing = await open()
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => record(who, existing))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await contacts(existing.id)).toEqual([])
})

test.each([
  ['没有选方式', { channel: '' }, { channel: 'CHOOSE_ONE' }],
  ['没有选结果', { result: 'ok' }, { result: 'CHOOSE_ONE' }],
  ['没有选联系谁', { personId: '' }, { personId: 'CHOOSE_ONE' }],
  ['不是本案的人', { personId: randomUUID() }, { personId: 'NOT_AN_OPTION' }],
  ['没有填时间', { happenedAt: undefined }, { happenedAt: 'REQUIRED' }],
  ['不是时间', { happenedAt: '昨天上午' }, { happenedAt: 'MALFORMED' }],
  ['不存在的日子', { happenedAt: '2026-13-01T09:30' }, { happenedAt: 'MALFORMED' }],
  ['将来的时间', { happenedAt: '2026-11-24T10:01' }, { happenedAt: 'DATE_IN_FUTURE' }],
  ['早于受理', { happenedAt: '2026-11-20T08:59' }, { happenedAt: 'BEFORE_ACCEPTANCE' }],
  ['约定再联系没有写时间', { result: 'call_back_later' }, { callbackAt: 'CALLBACK_REQUIRED' }],
  [
    '约定的时间空着',
    { result: 'call_back_later', callbackAt: '' },
    { callbackAt: 'CALLBACK_REQUIRED' },
  ],
  [
    '约定的时间已经过去',
    { result: 'call_back_later', callbackAt: '2026-11-24T09:59' },
    { callbackAt: 'CALLBACK_NOT_AHEAD' },
  ],
  [
    '约定的不是时间',
    { result: 'call_back_later', callbackAt: '后天' },
    { callbackAt: 'MALFORMED' },
  ],
  ['说明太长', { note: '长'.repeat(1001) }, { note: 'TOO_LONG' }],
])('%s：不能登记，指出是哪一栏', async (_title, input, fields) => {
  const existing = await open()
  expect(await record('mediatorA', existing, input)).toMatchObject({
    ok: false,
    refusal: { fields },
  })
  expect(await contacts(existing.id)).toEqual([])
})

test('登记后案件不动，联系写明方式、对象、结果和时间，得 1 分', async () => {
  const existing = await open()
  const before = await caseRow(existing.id)
  expect(await record('mediatorA', existing, { note: '约定周四面谈' })).toMatchObject({ ok: true })
  const after = await caseRow(existing.id)
  expect(after).toEqual({ ...before, last_act: 'contact.recorded', last_act_by: '谢岚' })
  expect(await contacts(existing.id)).toMatchObject([
    {
      channel: 'phone',
      person_kind: 'party',
      result: 'reached',
      happened_at: new Date('2026-11-24T01:30:00Z'),
      note: '约定周四面谈',
    },
  ])
  expect(await eventRows(existing.id)).toMatchObject([
    { kind: 'contact.recorded', basis: 'online_mediation_15' },
  ])
  expect(await pointRows(existing.id)).toEqual(['operation contact 1 contact.recorded'])
})

test('约定再联系：约定的日期和时间记在联系里，也记在案件的办理过程里', async () => {
  const existing = await open()
  const agreed = { result: 'call_back_later', callbackAt: '2026-11-26T16:30' }
  expect(await record('mediatorA', existing, agreed)).toMatchObject({ ok: true })
  const callbackAt = new Date('2026-11-26T16:30:00+08:00')
  expect(await contacts(existing.id)).toMatchObject([{ callback_at: callbackAt }])
  expect(await eventRows(existing.id)).toMatchObject([
    { data: { result: 'call_back_later', callbackAt: callbackAt.toISOString() } },
  ])
})

test('不是约定再联系的，表单里留着的时间不记', async () => {
  const existing = await open()
  expect(await record('mediatorA', existing, { callbackAt: '2026-11-26T16:30' })).toMatchObject({
    ok: true,
  })
  expect(await contacts(existing.id)).toMatchObject([{ result: 'reached', callback_at: null }])
})

test('受理的那一分钟可以登记', async () => {
  const existing = await open()
  expect(await record('mediatorA', existing, { happenedAt: '2026-11-20T09:00' })).toMatchObject({
    ok: true,
  })
})

test('同一张表单送两次：一条联系，一条记录，一次得分，两次都说办好了', async () => {
  const existing = await open()
  const contactId = randomUUID()
  for (let sent = 0; sent < 2; sent += 1)
    expect(await record('mediatorA', existing, { contactId })).toMatchObject({ ok: true })
  expect(await contacts(existing.id)).toHaveLength(1)
  expect(await eventRows(existing.id)).toHaveLength(1)
  expect(await pointRows(existing.id)).toHaveLength(1)
})

test.each<[string, object]>([
  ['结果', { result: 'no_answer' }],
  ['对象', { personId: 'respondentId' }],
  ['方式', { channel: 'video' }],
  ['时间', { happenedAt: '2026-11-24T09:31' }],
  ['内容', { note: '约定周五再谈' }],
])('没有听到答复、改了%s再送的，不当作已收到：答复说明，原来的一条不变', async (_, change) => {
  const existing = await open()
  const contactId = randomUUID()
  const first = { contactId, note: '已说明程序\n约定再谈' }
  // A form travels with other line ends than the queue of a device.
  await record('mediatorA', existing, { ...first, note: '已说明程序\r\n约定再谈' })
  expect((await record('mediatorA', existing, first)).ok).toBe(true)
  const changed = Object.entries(change).map(([name, value]) => [
    name,
    value === 'respondentId' ? existing.respondentId : (value as string),
  ])
  expect(
    await record('mediatorA', existing, { ...first, ...Object.fromEntries(changed) }),
  ).toMatchObject({ ok: false, refusal: { code: 'ENTRY_DIFFERS' } })
  expect(await contacts(existing.id)).toMatchObject([
    { channel: 'phone', result: 'reached', note: first.note },
  ])
})

test('同一天联系同一人两次：两条记录，只得一次分；联系另一方另得一分', async () => {
  const existing = await open()
  await record('mediatorA', existing)
  await record('mediatorA', existing, { happenedAt: '2026-11-24T09:45' })
  expect(await contacts(existing.id)).toHaveLength(2)
  expect(await pointRows(existing.id)).toHaveLength(1)
  await record('mediatorA', existing, { personId: existing.respondentId })
  expect(await pointRows(existing.id)).toHaveLength(2)
})

test('每案联系至多得十分：第十一天照样登记，不再得分', async () => {
  const existing = await open()
  for (let days = 0; days < 11; days += 1) {
    const at = new Date(Date.UTC(2026, 10, 24 + days, 2))
    const happenedAt = `${at.toISOString().slice(0, 10)}T09:30`
    expect(await record('mediatorA', existing, { happenedAt }, at)).toMatchObject({ ok: true })
  }
  expect(await contacts(existing.id)).toHaveLength(11)
  expect(await pointRows(existing.id)).toHaveLength(10)
})

test('两条不同的联系同时登记，两条都在：联系不改变案件的版本', async () => {
  const existing = await open()
  const answers = await Promise.all([
    record('mediatorA', existing),
    record('mediatorA', existing, { personId: existing.respondentId }),
  ])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true])
  expect(await contacts(existing.id)).toHaveLength(2)
})
