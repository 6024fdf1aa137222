import { findConferenceLog } from '@/lib/data/stores/conference/record-store'
import { withActor } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { enterAs } from '@/lib/queries/conference/follow-conference'
import { getConfirmation } from '@/lib/queries/confirmation/get-confirmation'
import { getHearingAside } from '@/lib/queries/confirmation/get-hearing-aside'
import { getOwnData } from '@/lib/queries/party/get-own-data'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import { admitSeat } from '@/lib/use-cases/conference/admit-seat'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { pauseConference } from '@/lib/use-cases/conference/pause-conference'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { cancelHearing } from '@/lib/use-cases/confirmation/cancel-hearing'
import { readHearingRights } from '@/lib/use-cases/confirmation/read-hearing-rights'
import { recordHearing } from '@/lib/use-cases/confirmation/record-hearing'
import { chainOfCase } from '../../support/case-papers'
import { declareAlone, enter, look, signal, type Room } from '../../support/conferences'
import { layAdmitted, layAgreed, layHearing, layOtherJudge } from '../../support/confirmations'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 视频共同到场（民诉法解释第356条；docs/decisions/0151）.

let world: World
let confirmationId: string
let room: Room
beforeEach(async () => {
  world = await buildWorld()
  const talk = await layAgreed(world)
  confirmationId = await layAdmitted(world, talk)
  const { judgeA } = world.people
  room = { ...talk, meetingId: await layHearing(confirmationId, 5, judgeA), host: judgeA }
})
afterAll(closeWorld)

const ids = () => ({ caseId: room.caseId, meetingId: room.meetingId })
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.ok ? 'done' : answer.refusal?.code
const admitAs = async (who: Actor) =>
  codeOf(await admitSeat(room.host, { ...ids(), seatId: (await look(who, room))?.own?.seat ?? '' }))
/** The judge opened it, and both parties were let in. */
async function layHeard() {
  const pages = {
    host: { actor: room.host, ...(await enter(room.host, room)) },
    applicant: { actor: room.applicant, ...(await enter(room.applicant, room)) },
    respondent: { actor: room.respondent, ...(await enter(room.respondent, room)) },
  }
  expect(codeOf(await openConference(room.host, ids()))).toBe('done')
  for (const who of [room.applicant, room.respondent]) {
    await declareAlone(who, room)
    expect(codeOf(await readHearingRights(who, ids()))).toBe('done')
    expect(await admitAs(who)).toBe('done')
  }
  return pages
}

test('法官主持：开始、请双方进来、结束，再记录结果；到场和时间按过程填好；事件归法院的审查', async () => {
  const { applicant } = room
  await enter(room.host, room)
  await enter(applicant, room)
  expect((await look(applicant, room))!.own!.door).toMatchObject([
    { item: 'identity', isDone: true },
    { item: 'rights', isDone: false, by: 'self' },
    { item: 'company', isDone: false },
  ])
  expect(codeOf(await openConference(room.host, ids()))).toBe('done')
  expect(await admitAs(applicant)).toBe('DOOR_ITEMS_MISSING')
  const pages = await layHeard()
  expect((await look(applicant, room))!.people.map(({ kind }) => kind)).toEqual([
    'presiding_judge',
    'party',
  ])
  expect(await signal(room, pages.applicant, room.host)).toBe(true)
  expect(await getHearingAside(room.host, { hearingId: room.meetingId })).toMatchObject({
    value: expect.arrayContaining([expect.objectContaining({ text: expect.any(String) })]),
  })

  const { clerkA, judgeA, mediatorA } = world.people
  const of = { confirmationId, hearingId: room.meetingId }
  const parties = [room.applicantId, room.respondentId].map((partyId) => ({
    partyId,
    attendance: 'present',
    statements: ['voluntary'],
  }))
  expect(codeOf(await recordHearing(clerkA, { ...of, parties }))).toBe('CONFERENCE_RUNS')
  expect(codeOf(await cancelHearing(judgeA, { ...of, reason: '改日再核实一次' }))).toBe(
    'CONFERENCE_RUNS',
  )
  expect(codeOf(await endConference(room.host, { ...ids(), reason: 'finished' }))).toBe('done')
  const desk = await getConfirmation(clerkA, { confirmationId })
  expect(desk).toMatchObject({
    value: {
      review: {
        hostedHearingId: null,
        heldByVideo: {
          attendance: { [room.applicantId]: 'present', [room.respondentId]: 'present' },
          words: expect.stringMatching(/^视频核实：\d\d:\d\d开始，\d\d:\d\d结束.+到场。$/),
        },
      },
    },
  })
  const log = await withActor(mediatorA, (db) => findConferenceLog(db, room.meetingId))
  expect(log).toBeNull()
  expect(codeOf(await recordHearing(clerkA, { ...of, parties }))).toBe('done')
  const kept = await getOwnData(applicant, { caseId: room.caseId })
  expect(JSON.stringify(kept)).toContain('第1次视频核实')
  const kinds = (await chainOfCase(room.caseId)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => /hearing|conference/.test(kind))).toEqual([
    'confirmation.hearing-opened',
    'confirmation.hearing-ended',
    'confirmation.hearing-recorded',
  ])
})

test('别的法官、书记员、外院、调解员、机构：会议室不存在；当事人从自己的页面进来', async () => {
  await layHeard()
  const { clerkA, clerkB, mediatorA, adminA } = world.people
  const stranger = await layOtherJudge(world)
  for (const who of [stranger, clerkA, clerkB, mediatorA, adminA]) {
    expect(await look(who, room)).toBeNull()
    expect(
      await enterAs(who, { meetingId: room.meetingId, connection: crypto.randomUUID() }),
    ).toBeNull()
    for (const act of [pauseConference, openConference])
      expect(codeOf(await act(who, ids()))).toMatch(/^(NOT_FOUND|FORBIDDEN)$/)
    const log = await withActor(who, (db) => findConferenceLog(db, room.meetingId))
    expect(log?.marks ?? []).toEqual([])
    expect(log?.seats ?? []).toEqual([])
  }
  const page = await getOwnConfirmation(room.respondent, { caseId: room.caseId })
  expect(page).toMatchObject({
    value: { review: { hearings: [{ isByVideo: true, isTime: true }] } },
  })
})

test('没有单独谈：法官没有这个办法，数据库也不收；也不由平台录音录像', async () => {
  await layHeard()
  const alone = { ...ids(), partyId: room.applicantId }
  expect(codeOf(await separateSide(room.host, alone))).toBe('FORBIDDEN')
  for (const change of ['caucus_party_id = $2', 'is_recording = $2::uuid IS NOT NULL'])
    await expect(
      asOwner(`UPDATE conferences SET ${change} WHERE hearing_id = $1`, [
        room.meetingId,
        room.applicantId,
      ]),
    ).rejects.toThrow(/conferences_joint_check/)
})
