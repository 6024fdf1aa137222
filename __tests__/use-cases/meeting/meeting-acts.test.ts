import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { getUnavailableForm } from '@/lib/queries/mediator/get-unavailable-form'
import { cancelMeeting } from '@/lib/use-cases/meeting/cancel-meeting'
import { holdMeeting } from '@/lib/use-cases/meeting/hold-meeting'
import { markUnavailable } from '@/lib/use-cases/meeting/mark-unavailable'
import { moveMeeting } from '@/lib/use-cases/meeting/move-meeting'
import { actAt, caseRow, eventRows, letMeet, pointRows } from '../../support/case-rows'
import { refusalOf, setCase, viewOf } from '../../support/institution-list'
import { layPreparations } from '../../support/lay-preparations'
import { layMeeting } from '../../support/meetings'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 改期、取消、登记召开、不能到会的日期. ACT_AT is Tuesday 2026-11-24, 10:00.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type ExistingCase = Awaited<ReturnType<typeof layCase>>
async function open(): Promise<ExistingCase> {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, {
    referred_at: '2026-11-16T09:00:00+08:00',
    accepted_at: '2026-11-17T09:00:00+08:00',
    mediation_due_on: '2026-12-17',
  })
  await layPreparations(existing)
  return existing
}
/** A case of its own with a meeting planned for the day before ACT_AT, 15:00 to 16:00. */
async function planned() {
  const existing = await open()
  const meetingId = await layMeeting(existing.id, new Date('2026-11-23T07:00:00Z'))
  return { ...existing, caseId: existing.id, meetingId }
}
const meetingRow = async (meetingId: string) =>
  (
    await asOwner(
      `SELECT meeting_no, form, starts_at, place, state, reason, held_from, held_to, mediator_id
       FROM meetings WHERE id = $1`,
      [meetingId],
    )
  )[0]
const attendanceRows = (meetingId: string) =>
  asOwner(
    `SELECT person_kind, person_id, attendance, arrived_at, note FROM meeting_attendances
     WHERE meeting_id = $1 ORDER BY attendance`,
    [meetingId],
  )
const mediator = () => world.people.mediatorA

describe('改期', () => {
  const move = ({ caseId, meetingId }: { caseId: string; meetingId: string }, time: string) =>
    actAt(() =>
      moveMeeting(mediator(), {
        caseId,
        meetingId,
        form: 'video',
        on: '2026-12-02',
        time,
        minutes: '90',
        reason: '许静当天出差',
      }),
    )

  test('会议改了时间和方式，次序不变，记录写明前后；与自己原来的时间不算重叠', async () => {
    const existing = await planned()
    expect(await move(existing, '09:00')).toMatchObject({ ok: true })
    expect(await move(existing, '09:30')).toMatchObject({ ok: true })
    expect(await meetingRow(existing.meetingId)).toMatchObject({
      meeting_no: 1,
      form: 'video',
      starts_at: new Date('2026-12-02T01:30:00Z'),
      place: null,
      state: 'planned',
      reason: '许静当天出差',
    })
    expect((await eventRows(existing.id)).at(-1)).toMatchObject({
      kind: 'meeting.moved',
      data: { before: { startsAt: '2026-12-02T01:00:00.000Z' }, reason: '许静当天出差' },
      basis: 'online_mediation_16',
    })
  })

  test('没有写原因的不能改期', async () => {
    const { caseId, meetingId } = await planned()
    const plan = { form: 'video', on: '2026-12-03', time: '09:00', minutes: '90' }
    expect(
      await actAt(() => moveMeeting(mediator(), { caseId, meetingId, ...plan, reason: '' })),
    ).toMatchObject({ refusal: { fields: { reason: 'REASON_TOO_SHORT' } } })
  })
})

test('取消：写明原因；取消之后不能再取消，也不能改期的表单写明为什么', async () => {
  const { caseId, meetingId } = await planned()
  const cancel = () =>
    actAt(() => cancelMeeting(mediator(), { caseId, meetingId, reason: '双方已自行和解' }))
  expect(await cancel()).toMatchObject({ ok: true })
  expect(await meetingRow(meetingId)).toMatchObject({
    state: 'cancelled',
    reason: '双方已自行和解',
  })
  expect(await cancel()).toMatchObject({ refusal: { code: 'MEETING_NOT_PLANNED' } })
  const form = await actAt(() =>
    viewOf(getMeetingForm(mediator(), { caseId, meetingId, move: 'move_meeting' })),
  )
  expect(form.ability).toEqual({
    allowed: false,
    why: '第1次调解会已取消，不能再办理。请刷新页面查看最新情况。',
  })
})

describe('登记召开情况', () => {
  const hold = (
    { caseId, meetingId, applicantId, respondentId }: Awaited<ReturnType<typeof planned>>,
    change: Readonly<Record<string, unknown>> = {},
  ) =>
    actAt(() =>
      holdMeeting(mediator(), {
        caseId,
        meetingId,
        heldFrom: '2026-11-23T15:05',
        heldTo: '2026-11-23T16:20',
        attendances: [
          { personId: applicantId, attendance: 'present', verifiedBy: 'video' },
          {
            personId: respondentId,
            attendance: 'late',
            arrivedAt: '2026-11-23T15:30',
            verifiedBy: 'original_on_site',
            note: '堵车',
          },
        ],
        ...change,
      }),
    )

  test('会议、到场的人、记录和积分一并写下，案件的状态和期限不变', async () => {
    const existing = await planned()
    const before = await caseRow(existing.id)
    expect(await hold(existing)).toMatchObject({ ok: true })
    expect(await meetingRow(existing.meetingId)).toMatchObject({
      state: 'held',
      held_from: new Date('2026-11-23T07:05:00Z'),
      held_to: new Date('2026-11-23T08:20:00Z'),
      mediator_id: mediator().id,
    })
    expect(await attendanceRows(existing.meetingId)).toEqual([
      {
        person_kind: 'party',
        person_id: existing.respondentId,
        attendance: 'late',
        arrived_at: new Date('2026-11-23T07:30:00Z'),
        note: '堵车',
      },
      {
        person_kind: 'party',
        person_id: existing.applicantId,
        attendance: 'present',
        arrived_at: null,
        note: null,
      },
    ])
    expect(await pointRows(existing.id)).toEqual([
      'operation identity_check 1 identity.checked',
      'operation identity_check 1 identity.checked',
      'operation session 5 meeting.held',
    ])
    expect(await caseRow(existing.id)).toEqual({
      ...before,
      last_act: 'meeting.held',
      last_act_by: '谢岚',
    })
    const { file } = await actAt(() => viewOf(getMyCase(mediator(), { caseId: existing.id })))
    expect(file.meetings?.list).toMatchObject([
      { when: '11月23日 周一 15:05—16:20', stateWords: '已召开', notes: [expect.any(String)] },
    ])
  })

  test('到场而没有再次核对身份的，指出是谁；写明的成为当天的一次核验', async () => {
    const existing = await planned()
    const { caseId, applicantId, respondentId } = existing
    const attendances = [
      { personId: applicantId, attendance: 'present' },
      { personId: respondentId, attendance: 'present', verifiedBy: 'telephone_questions' },
    ]
    expect(await hold(existing, { attendances })).toMatchObject({
      refusal: { fields: { [`verified.${applicantId}`]: 'IDENTITY_NOT_RENEWED' } },
    })
    const checks = () =>
      asOwner(
        `SELECT way, document, matches, checked_on::text AS on, entry_no, mediator_id = $2 AS own
         FROM identity_checks WHERE case_id = $1 AND entry_no > 2 ORDER BY entry_no`,
        [caseId, mediator().id],
      )
    expect(await checks()).toEqual([])
    expect(await attendanceRows(existing.meetingId)).toEqual([])
    expect(await hold(existing)).toMatchObject({ ok: true })
    const shared = { document: 'id_card', matches: true, on: '2026-11-23', own: true }
    expect(await checks()).toEqual([
      { ...shared, way: 'video', entry_no: 3 },
      { ...shared, way: 'original_on_site', entry_no: 4 },
    ])
    const events = (await eventRows(caseId)).filter(({ kind }) => kind === 'identity.checked')
    expect(events).toMatchObject([{ data: { meetingNo: 1 } }, { data: { meetingNo: 1 } }])
  })

  test('表单写明谁已经核对、谁还要核对', async () => {
    const existing = await planned()
    const { caseId, meetingId, applicantId } = existing
    await asOwner(
      `UPDATE identity_checks SET checked_on = '2026-11-23',
        recorded_at = '2026-11-23T09:00:00+08:00'
       WHERE case_id = $1 AND party_id = $2`,
      [caseId, applicantId],
    )
    const form = await actAt(() =>
      viewOf(getMeetingForm(mediator(), { caseId, meetingId, move: 'hold_meeting' })),
    )
    expect(form.people.map(({ identity }) => identity)).toEqual([
      {
        words: '身份已核对：11月23日，现场核对证件原件。',
        isRenewed: true,
        needsDocument: false,
      },
      { words: '上次核对是11月18日，已超过24小时。', isRenewed: false, needsDocument: false },
    ])
  })

  test('漏登记一人的指出是谁；什么也不写下', async () => {
    const existing = await planned()
    const attendances = [{ personId: existing.applicantId, attendance: 'present' }]
    expect(await hold(existing, { attendances })).toMatchObject({
      refusal: { fields: { [`attendance.${existing.respondentId}`]: 'CHOOSE_ONE' } },
    })
    expect(await attendanceRows(existing.meetingId)).toEqual([])
  })

  test('同时登记和取消：只有一个成功', async () => {
    const existing = await planned()
    const { caseId, meetingId } = existing
    const answers = await letMeet<{ readonly ok: boolean }>(caseId, [
      () => hold(existing),
      () => actAt(() => cancelMeeting(mediator(), { caseId, meetingId, reason: '双方已自行和解' })),
    ])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })
})

test('不能到会的日期：各成一条，以后来的为准，表单列出今后的', async () => {
  const { id, applicantId } = await open()
  const mark = (answer: string, from: string, to: string) =>
    actAt(() => markUnavailable(mediator(), { caseId: id, partyId: applicantId, answer, from, to }))
  expect(await mark('unavailable', '2026-11-24', '2026-11-27')).toMatchObject({ ok: true })
  expect(await mark('available', '2026-11-25', '2026-11-25')).toMatchObject({ ok: true })
  expect(await mark('unavailable', '2026-11-23', '2026-11-27')).toMatchObject({
    refusal: { fields: { from: 'DAY_PAST' } },
  })
  const { parties } = await actAt(() => viewOf(getUnavailableForm(mediator(), { caseId: id })))
  expect(parties.map(({ days }) => days)).toEqual(['11月24日、11月26日 至 11月27日', ''])
  expect((await eventRows(id)).map(({ kind }) => kind)).toEqual([
    'party.unavailable-marked',
    'party.unavailable-marked',
    'act.refused',
  ])
})

test('表单只有承办的调解员有；别案的会议不在其中', async () => {
  const [one, other] = [await planned(), await planned()]
  const { people } = world
  const form = (who: keyof World['people'], meetingId: string) =>
    refusalOf(getMeetingForm(people[who], { caseId: one.id, meetingId, move: 'hold_meeting' }))
  expect(await form('mediatorA', one.meetingId)).toBe('answered')
  expect(await form('mediatorA', other.meetingId)).toBe('NOT_FOUND')
  for (const who of ['mediatorA2', 'adminA', 'clerkA'] as const)
    expect(await form(who, one.meetingId)).toBe('NOT_FOUND')
})
