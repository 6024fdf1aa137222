import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { extendPeriod } from '@/lib/use-cases/clock/extend-period'
import { pauseClock } from '@/lib/use-cases/clock/pause-clock'
import { resumeClock } from '@/lib/use-cases/clock/resume-clock'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { actAt, caseRow, eventRows, refusalsInTurn } from '../../support/case-rows'
import { refusalOf, setCase, viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 暂停、恢复、延长: 在线调解规则 第24、26条; 特邀规定 第18条. The world's calendar is the published one of 2026.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type ExistingCase = Awaited<ReturnType<typeof layCase>>
/** Accepted on Monday 2026-11-02: thirty days end on Wednesday 2026-12-02. */
async function open(): Promise<ExistingCase> {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, {
    accepted_at: '2026-11-02T09:00:00+08:00',
    mediation_due_on: '2026-12-02',
  })
  return existing
}
const on = (day: string) => new Date(`${day}T02:00:00Z`)
type Who = keyof World['people']
type Input = Readonly<Record<string, unknown>>

const pause = (who: Who, { id }: ExistingCase, input: Input = {}, day = '2026-11-24') =>
  actAt(
    () =>
      pauseClock(world.people[who], {
        caseId: id,
        reason: 'appraisal',
        from: '2026-11-20',
        note: '委托鉴定渗漏原因',
        ...input,
      }),
    on(day),
  )
const resume = (who: Who, { id }: ExistingCase, to: string, day = to) =>
  actAt(() => resumeClock(world.people[who], { caseId: id, to, note: '' }), on(day))
const extend = (who: Who, existing: ExistingCase, input: Input = {}, day = '2026-11-24') =>
  actAt(
    () =>
      extendPeriod(world.people[who], {
        caseId: existing.id,
        days: '10',
        consents: [existing.applicantId, existing.respondentId].map((partyId) => ({
          partyId,
          how: 'oral',
          on: '2026-11-24',
        })),
        note: '',
        ...input,
      }),
    on(day),
  )
const pausesOf = ({ id }: ExistingCase) =>
  asOwner(
    `SELECT reason, from_on::text, to_on::text FROM clock_pauses WHERE case_id = $1
      ORDER BY from_on`,
    [id],
  )
const extensionsOf = ({ id }: ExistingCase) =>
  asOwner(
    'SELECT days, agreed_on::text FROM clock_extensions WHERE case_id = $1 ORDER BY agreed_on',
    [id],
  )
const eventsOf = async ({ id }: ExistingCase) =>
  (await eventRows(id)).filter(({ kind }) => kind.startsWith('clock.'))

const STRANGERS = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
const REFUSED = {
  mediatorA2: 'NOT_FOUND',
  mediatorB: 'NOT_FOUND',
  adminA: 'FORBIDDEN',
  clerkA: 'FORBIDDEN',
  reviewerA: 'FORBIDDEN',
}

test('只有承办的调解员可以暂停、恢复和延长', async () => {
  const existing = await open()
  expect(await refusalsInTurn(STRANGERS, (who) => pause(who, existing))).toEqual(REFUSED)
  expect(await refusalsInTurn(STRANGERS, (who) => extend(who, existing))).toEqual(REFUSED)
  expect((await pause('mediatorA', existing)).ok).toBe(true)
  expect(await refusalsInTurn(STRANGERS, (who) => resume(who, existing, '2026-11-25'))).toEqual(
    REFUSED,
  )
  expect(await pausesOf(existing)).toHaveLength(1)
  expect(await extensionsOf(existing)).toEqual([])
})

test('暂停以后末日照旧，过了原末日也不能以期限届满结案；恢复时重新计算并存入', async () => {
  const existing = await open()
  expect(await pause('mediatorA', existing)).toMatchObject({ ok: true })
  expect(await caseRow(existing.id)).toMatchObject({ due: '2026-12-02', status: 'in_mediation' })
  expect(await pausesOf(existing)).toEqual([
    { reason: 'appraisal', from_on: '2026-11-20', to_on: null },
  ])
  const expired = await actAt(
    () =>
      closeCase(world.people.mediatorA, {
        caseId: existing.id,
        outcome: 'expired',
        account: '期限内没有达成协议',
        failureReason: '各方分歧较大',
        costRaising: '无',
        courtNotes: '无',
      }),
    on('2026-12-08'),
  )
  expect(expired).toMatchObject({
    ok: false,
    refusal: { code: 'OUTCOME_TOO_EARLY', facts: { pausedSince: '2026-11-20' } },
  })
  // Twenty days are not counted: 2026-12-22.
  expect(await resume('mediatorA', existing, '2026-12-09')).toMatchObject({
    ok: true,
    value: { dueOn: '2026-12-22' },
  })
  expect(await caseRow(existing.id)).toMatchObject({ due: '2026-12-22' })
  expect(await pausesOf(existing)).toEqual([
    { reason: 'appraisal', from_on: '2026-11-20', to_on: '2026-12-09' },
  ])
  expect((await eventsOf(existing)).map(({ kind, data }) => [kind, data])).toEqual([
    [
      'clock.paused',
      expect.objectContaining({ from: '2026-11-20', to: null, dueOn: '2026-12-02' }),
    ],
    [
      'clock.resumed',
      expect.objectContaining({ days: 20, dueBefore: '2026-12-02', dueOn: '2026-12-22' }),
    ],
  ])
})

test('暂停期间的下一步是等事由消除；恢复当天就是继续调解，期限也不再显示暂停', async () => {
  const existing = await open()
  const seen = async (day: string) => {
    const { file } = await actAt(
      () => viewOf(getMyCase(world.people.mediatorA, { caseId: existing.id })),
      on(day),
    )
    return [file.header.clock?.state, file.next.what, file.abilities.allowed.includes('resume')]
  }
  await pause('mediatorA', existing)
  expect(await seen('2026-11-24')).toEqual([
    'paused',
    '期限已暂停计算；暂停的事由消除后，恢复计算，继续调解。',
    true,
  ])
  await resume('mediatorA', existing, '2026-11-24')
  const [state, words, mayResume] = await seen('2026-11-24')
  expect([state, mayResume]).toEqual(['running', false])
  expect(words).not.toMatch('暂停')
})

test('延长写明每一方的同意，末日存入；超过法院上限的不予登记', async () => {
  const existing = await open()
  expect(await extend('mediatorA', existing)).toMatchObject({
    ok: true,
    // 2026-12-12 is a Saturday.
    value: { dueOn: '2026-12-14' },
  })
  expect(await caseRow(existing.id)).toMatchObject({ due: '2026-12-14' })
  expect(await extensionsOf(existing)).toEqual([{ days: 10, agreed_on: '2026-11-24' }])
  expect(await refusalOf(extend('mediatorA', existing, { days: '21' }))).toBe('EXTENSION_OVER_CAP')
  const cap = async (from: string) =>
    asOwner(
      `INSERT INTO parameter_values (key, no, value, effective_from, reason, set_by_name, set_at,
        court_id) SELECT 'extension_days', count(*) + 1, 31, $1, 'x', 'x', now(), $2
        FROM parameter_values WHERE key = 'extension_days'`,
      [from, world.courts.a],
    )
  try {
    // The case was accepted the day before: it keeps the limit of that day.
    await cap('2026-11-03')
    expect(await refusalOf(extend('mediatorA', existing, { days: '21' }))).toBe(
      'EXTENSION_OVER_CAP',
    )
    await cap('2026-11-01')
    expect((await extend('mediatorA', existing, { days: '21' })).ok).toBe(true)
  } finally {
    await asOwner('DELETE FROM parameter_values')
  }
  expect(await extensionsOf(existing)).toHaveLength(2)
})

test.each([
  ['没有选原因', { reason: '' }, { reason: 'CHOOSE_ONE' }],
  ['没有写开始日期', { from: '' }, { from: 'REQUIRED' }],
  ['不存在的日子', { from: '2026-11-31' }, { from: 'MALFORMED' }],
  ['说明过短', { note: '鉴定' }, { note: 'NOTE_TOO_SHORT' }],
  ['说明过长', { note: '鉴'.repeat(1001) }, { note: 'TOO_LONG' }],
])('暂停%s，不予登记', async (_, input, fields) => {
  const existing = await open()
  expect(await pause('mediatorA', existing, input)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields },
  })
  expect(await pausesOf(existing)).toEqual([])
})

test.each(['', '0', '-3', '1.5', '十天', '366', 'Infinity', '1e1', '0x10'])(
  '延长“%s”天，不予登记',
  async (days) => {
    const existing = await open()
    expect(await extend('mediatorA', existing, { days })).toMatchObject({
      ok: false,
      refusal: { code: 'INPUT_INVALID', fields: { days: 'EXTENSION_DAYS_RANGE' } },
    })
    expect(await extensionsOf(existing)).toEqual([])
  },
)

test('两人同时暂停、同时延长到上限：一人成功，另一人读到前一人所做的', async () => {
  const existing = await open()
  const pauses = await Promise.all([1, 2, 3].map(() => pause('mediatorA', existing)))
  expect(pauses.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await pausesOf(existing)).toHaveLength(1)
  const extensions = await Promise.all(
    [1, 2, 3].map(() => extend('mediatorA', existing, { days: '20' })),
  )
  expect(extensions.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await extensionsOf(existing)).toHaveLength(1)
})
