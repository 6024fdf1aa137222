import { randomUUID } from 'node:crypto'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { scheduleMeeting } from '@/lib/use-cases/meeting/schedule-meeting'
import { ACT_AT, actAt, caseRow, eventRows, refusalsInTurn } from '../../support/case-rows'
import { whileHeld } from '../../support/held-row'
import { setCase, viewOf } from '../../support/institution-list'
import { layConsents, layMeeting, layRoom } from '../../support/meetings'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 安排调解会. ACT_AT is Tuesday 2026-11-24, 10:00.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type ExistingCase = Awaited<ReturnType<typeof layCase>>
type Who = keyof World['people']

/** Accepted on 2026-11-17; the period ends on 2026-12-17. Both parties agreed to everything. */
async function open(mediator: 'mediatorA' | 'mediatorA2' = 'mediatorA'): Promise<ExistingCase> {
  const existing = await layCase(world, {
    status: 'in_mediation',
    mediator: world.people[mediator],
  })
  await setCase(existing.id, {
    referred_at: '2026-11-16T09:00:00+08:00',
    accepted_at: '2026-11-17T09:00:00+08:00',
    mediation_due_on: '2026-12-17',
  })
  await layConsents(existing.id)
  return existing
}

const PLAN = {
  form: 'on_site',
  on: '2026-11-26',
  time: '15:00',
  minutes: '60',
  place: '天河区法院',
}
const schedule = (who: Who, { id }: ExistingCase, change: Readonly<Record<string, unknown>> = {}) =>
  actAt(() => scheduleMeeting(world.people[who], { caseId: id, ...PLAN, ...change }))
const meetingsOf = ({ id }: ExistingCase) =>
  asOwner(
    `SELECT meeting_no, form, starts_at, ends_at, place, state, mediator_name FROM meetings
     WHERE case_id = $1 ORDER BY meeting_no`,
    [id],
  )

test('安排之后：会议、记录都写下，案件的状态和期限不变；三方都看得到', async () => {
  const existing = await open()
  const before = await caseRow(existing.id)
  const roomId = await layRoom(world.institutions.a)
  expect(await schedule('mediatorA', existing, { roomId, place: '' })).toMatchObject({ ok: true })
  expect(await meetingsOf(existing)).toEqual([
    {
      meeting_no: 1,
      form: 'on_site',
      starts_at: new Date('2026-11-26T07:00:00Z'),
      ends_at: new Date('2026-11-26T08:00:00Z'),
      place: '第一调解室（天河路1号3楼）',
      state: 'planned',
      mediator_name: '谢岚',
    },
  ])
  const after = await caseRow(existing.id)
  expect(after).toEqual({ ...before, last_act: 'meeting.scheduled', last_act_by: '谢岚' })
  expect((await eventRows(existing.id)).at(-1)).toMatchObject({
    kind: 'meeting.scheduled',
    basis: 'invited_mediation_14',
  })
  const { adminA, clerkA, mediatorA } = world.people
  const files = await actAt(() =>
    Promise.all([
      viewOf(getCaseFile(adminA, { caseId: existing.id })),
      viewOf(getCourtCase(clerkA, { caseId: existing.id })),
      viewOf(getMyCase(mediatorA, { caseId: existing.id })),
    ]),
  )
  for (const { file } of files)
    expect(file.meetings).toMatchObject({
      list: [
        {
          title: '第1次调解会',
          when: '11月26日 周四 15:00—16:00',
          place: '第一调解室（天河路1号3楼）',
          stateWords: '待召开',
          cautions: [],
        },
      ],
    })
})

test('只有承办的调解员可以安排', async () => {
  const existing = await open()
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => schedule(who, existing))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await meetingsOf(existing)).toEqual([])
})

test.each([
  ['没有选方式', { form: '' }, { form: 'CHOOSE_ONE' }],
  ['没有日期', { on: '' }, { on: 'REQUIRED' }],
  ['不存在的日子', { on: '2026-11-31' }, { on: 'MALFORMED' }],
  ['没有时间', { time: '' }, { time: 'REQUIRED' }],
  ['二十五点', { time: '25:00' }, { time: 'MALFORMED' }],
  ['没有时长', { minutes: '' }, { minutes: 'CHOOSE_ONE' }],
  ['时长不是数', { minutes: '-60' }, { minutes: 'CHOOSE_ONE' }],
  ['没有地点', { place: '' }, { place: 'PLACE_REQUIRED' }],
  ['别的机构的调解室', { roomId: 'B' }, { roomId: 'NOT_AN_OPTION' }],
  ['没有这个调解室', { roomId: randomUUID() }, { roomId: 'NOT_AN_OPTION' }],
  ['已经过去的时间', { on: '2026-11-24', time: '09:59' }, { time: 'MEETING_IN_PAST' }],
])('%s：不能安排，指出是哪一栏', async (_title, change, fields) => {
  const existing = await open()
  const roomB = await layRoom(world.institutions.b)
  const input = 'roomId' in change && change.roomId === 'B' ? { roomId: roomB } : change
  expect(await schedule('mediatorA', existing, input)).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields },
  })
  expect(await meetingsOf(existing)).toEqual([])
})

test('请假的那一天、当事人不能到会的那一天不能安排', async () => {
  const existing = await open()
  await asOwner(
    `UPDATE mediator_profiles SET leave_from = '2026-11-26', leave_to = '2026-11-27'
      WHERE account_id = $1`,
    [world.people.mediatorA.id],
  )
  expect(await schedule('mediatorA', existing)).toMatchObject({
    refusal: { code: 'MEETING_ON_LEAVE', facts: { from: '2026-11-26', to: '2026-11-27' } },
  })
  await asOwner(
    `INSERT INTO party_unavailabilities (case_id, court_id, holder_id, mediator_id, entry_no,
      party_id, party_name, answer, from_on, to_on, recorded_at)
     SELECT c.id, c.court_id, c.holder_id, c.mediator_id, 1, $2, '许静', 'unavailable', '2026-11-30',
       '2026-12-01', now() FROM cases c WHERE c.id = $1`,
    [existing.id, existing.applicantId],
  )
  expect(await schedule('mediatorA', existing, { on: '2026-12-01' })).toMatchObject({
    refusal: { code: 'MEETING_PARTY_UNAVAILABLE' },
  })
  expect(await schedule('mediatorA', existing, { on: '2026-12-02' })).toMatchObject({ ok: true })
})

describe('时间重叠', () => {
  test.each([
    ['14:00', 60, true],
    ['14:00', 61, false],
    ['15:30', 60, false],
    ['15:59', 60, false],
    ['16:00', 60, true],
  ])('同一调解员 15:00 至 16:00 已有一场，%s 起 %i 分钟的：%s', async (time, minutes, isFree) => {
    const [first, second] = [await open(), await open()]
    await schedule('mediatorA', first)
    const answer = await schedule('mediatorA', second, { time, minutes: String(minutes) })
    expect(answer.ok).toBe(isFree)
    if (!answer.ok)
      expect(refusalSentence(answer.refusal, ACT_AT)).toBe(
        `您 11月26日 15:00 至 16:00 已安排 ${first.caseNo} 的调解会。请改为其他时间。`,
      )
  })

  test('别的调解员同时可以开；同一调解室不行，写明谁预定到什么时候，不写别人的案号', async () => {
    const [first, second] = [await open(), await open('mediatorA2')]
    const roomId = await layRoom(world.institutions.a)
    await schedule('mediatorA', first, { roomId })
    const refused = await schedule('mediatorA2', second, { roomId })
    expect(refused).toMatchObject({
      refusal: {
        code: 'MEETING_OVERLAPS',
        facts: { occupied: 'room', mediator: '谢岚', caseNo: null },
        fields: { roomId: 'MEETING_OVERLAPS' },
      },
    })
    expect(await schedule('mediatorA2', second)).toMatchObject({ ok: true })
  })

  test('取消的、已结案的不占时间', async () => {
    const [first, second] = [await open(), await open()]
    const at = new Date('2026-11-26T07:00:00Z')
    await layMeeting(first.id, at, { state: 'cancelled', reason: '双方已和解' })
    const closed = await layCase(world, { status: 'closed' })
    await layMeeting(closed.id, at)
    expect(await schedule('mediatorA', second)).toMatchObject({ ok: true })
  })

  /** Lets the acts meet at the lock of a name; none of them may have written before they got it. */
  async function letMeetAt(name: string, acts: readonly (() => ReturnType<typeof schedule>)[]) {
    const lock = {
      sql: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
      values: [name],
    }
    let written = -1
    const answers = await whileHeld(lock, acts, async () => {
      written = (await asOwner('SELECT 1 FROM meetings')).length
    })
    expect(written).toBe(0)
    return answers
  }

  test('两人同时预定同一调解室：只有一人成功，另一人读到是谁', async () => {
    const cases = [await open(), await open('mediatorA2')] as const
    const roomId = await layRoom(world.institutions.a)
    const answers = await letMeetAt(`meeting in room ${roomId}`, [
      () => schedule('mediatorA', cases[0], { roomId }),
      () => schedule('mediatorA2', cases[1], { roomId }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const winner = answers[0]!.ok ? '谢岚' : '王朗'
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'MEETING_OVERLAPS', facts: { occupied: 'room', mediator: winner } },
    })
  })

  test('同一调解员两个案件同时安排：只有一个成功', async () => {
    const cases = [await open(), await open()] as const
    const answers = await letMeetAt(
      `meeting of mediator ${world.people.mediatorA.id}`,
      cases.map((existing) => () => schedule('mediatorA', existing)),
    )
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })
})

test('安排的表单：缺的同意、休息日、可用的调解室、人数；暂停中写明为什么不能', async () => {
  const existing = await open()
  await layRoom(world.institutions.a)
  await layRoom(world.institutions.a, { name: '旧调解室', in_use_until: '2026-11-23' })
  await layRoom(world.institutions.b, { name: '乙调解室' })
  await asOwner(`DELETE FROM consents WHERE case_id = $1 AND party_id = $2 AND scope = 'online'`, [
    existing.id,
    existing.respondentId,
  ])
  const form = () =>
    actAt(() =>
      viewOf(
        getMeetingForm(world.people.mediatorA, { caseId: existing.id, move: 'schedule_meeting' }),
      ),
    )
  const { ability, plan } = await form()
  expect(ability).toEqual({ allowed: true })
  expect(plan).toMatchObject({
    suggestedOn: '2026-11-25',
    due: { on: '2026-12-17' },
    people: 3,
    rooms: [{ label: '第一调解室（天河路1号3楼，6 人）' }],
    missing: { on_site: [], asynchronous: [], video: [{ partyId: existing.respondentId }] },
  })
  expect(plan.daysOff.slice(0, 2)).toEqual(['2026-11-28', '2026-11-29'])
  await asOwner(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on)
     SELECT id, court_id, holder_id, 'appraisal', '2026-11-20' FROM cases WHERE id = $1`,
    [existing.id],
  )
  expect((await form()).ability).toMatchObject({
    allowed: false,
    why: expect.stringContaining('暂停期间不召开调解会（在线调解规则第26条）'),
  })
})
