import { withActor } from '@/lib/data/door'
import { findShowableMaterials, findViewers } from '@/lib/data/stores/conference/board-store'
import { findSeats } from '@/lib/data/stores/conference/own-conference-store'
import type { Actor } from '@/lib/domain/access/roles'
import { maySee } from '@/lib/domain/conference/may-see'
import { serveSharedPage } from '@/lib/edge/conference/serve-board'
import { listShowable } from '@/lib/queries/conference/list-showable'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { listOwnConferences } from '@/lib/queries/conference/list-own-conferences'
import { getOwnData } from '@/lib/queries/party/get-own-data'
import { admitSeat } from '@/lib/use-cases/conference/admit-seat'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { rejoinSides } from '@/lib/use-cases/conference/rejoin-sides'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { showToHall } from '@/lib/use-cases/conference/show-to-hall'
import { writeCaption } from '@/lib/use-cases/conference/write-caption'
import { promiseConfidence } from '@/lib/use-cases/invited/promise-confidence'
import { revokeInvited } from '@/lib/use-cases/invited/revoke-invited'
import { cancelMeeting } from '@/lib/use-cases/meeting/cancel-meeting'
import {
  admit,
  declareAlone,
  enter,
  idsOf,
  layJoint,
  layPicture,
  look,
  marksOf,
} from '../../support/conferences'
import { beginInJointRoom, ok, room, world } from '../../support/joint-room'
import { admit as admitToCase, promiseOf, propose } from '../../support/invited'
import { layTopic } from '../../support/talk'
import { asOwner } from '../../support/world'

// 受邀请的人、翻译、指导法官的座位；两间会议室同时开；会后自动填到会情况。docs/decisions/0143。

beginInJointRoom()

const hallOf = async (actor: Actor) => (await look(actor, room))?.own?.hall
const seatOf = async (actor: Actor) => (await look(actor, room))!.own!.seat

/** Someone whom all parties admitted, who has come in and promised nothing yet. */
async function layGuest(kind: string, scope: readonly string[] = []) {
  const invitedId = await propose(world, room.caseId, scope, { kind })
  return { invitedId, guest: await admitToCase(world, room, invitedId) }
}

test('手语翻译：没有承诺保密的，看不到名字，请不进来；选上的进单独谈，没有选上的等候', async () => {
  const { invitedId, guest } = await layGuest('sign_interpreter')
  const { view } = await enter(guest, room)
  expect(view.people).toEqual([])
  expect(view.own).toMatchObject({ kind: 'sign_interpreter', hall: 'waiting' })
  await declareAlone(guest, room)
  const admitGuest = async () =>
    admitSeat(room.host, { ...idsOf(room), seatId: await seatOf(guest) })
  expect(await admitGuest()).toMatchObject({ refusal: { facts: { items: 'promise' } } })
  expect(await promiseConfidence(guest, promiseOf(invitedId))).toMatchObject({ ok: true })
  expect(await admitGuest()).toMatchObject({ ok: true })
  expect((await look(guest, room))!.people).toHaveLength(3)

  const separate = (chosenIds: readonly string[]) =>
    separateSide(room.host, { ...idsOf(room), partyId: room.applicantId, chosenIds })
  await separate([])
  expect(await hallOf(guest)).toBe('waiting')
  expect((await look(guest, room))!.people).toEqual([])
  await rejoinSides(room.host, idsOf(room))
  await separate([await seatOf(guest)])
  expect(await hallOf(guest)).toBe('private')
  expect((await look(guest, room))!.people).toHaveLength(2)
})

test('指导法官只在共同会议室，选不进单独谈；撤回邀请的，马上从每个人的页面上消失', async () => {
  const { invitedId, guest } = await layGuest('judge', [await layTopic(world, room.caseId)])
  await promiseConfidence(guest, promiseOf(invitedId))
  await enter(guest, room)
  await declareAlone(guest, room)
  await admit(room, guest)
  expect(await hallOf(guest)).toBe('joint')
  await separateSide(room.host, {
    ...idsOf(room),
    partyId: room.applicantId,
    chosenIds: [await seatOf(guest)],
  })
  expect(await hallOf(guest)).toBe('waiting')
  await rejoinSides(room.host, idsOf(room))
  const names = async (actor: Actor) => (await look(actor, room))!.people.map(({ kind }) => kind)
  expect(await names(room.respondent)).toContain('judge')
  expect(
    await revokeInvited(room.host, { caseId: room.caseId, invitedId, reason: '指导已经完成' }),
  ).toMatchObject({ ok: true })
  expect(await look(guest, room)).toBeNull()
  for (const actor of [room.respondent, room.applicant, room.host])
    expect(await names(actor)).not.toContain('judge')
})

test('两间会议室同时开：各开各的，一间休会、结束，另一间不变', async () => {
  const other = (await layJoint(world, ['19900008003', '19900008004'])).room
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  expect(await look(other.applicant, other)).toMatchObject({
    state: 'open',
    own: { hall: 'joint' },
  })
  expect(await look(other.applicant, room)).toBeNull()
  expect(await listOwnConferences(room.applicant, { caseId: room.caseId })).toMatchObject({
    value: [],
  })
  expect(await listOwnConferences(other.applicant, { caseId: other.caseId })).toMatchObject({
    value: [{ meetingId: other.meetingId, isTime: true }],
  })
})

test('自己的资料里，有什么时候进入会议、说明过身边有谁；没有别人的', async () => {
  const data = await getOwnData(room.applicant, { caseId: room.caseId })
  const section = data.ok && data.value.sections.find(({ title }) => title === '视频会议')
  expect(section && section.entries).toEqual([
    {
      term: '第1次调解会',
      value: expect.stringMatching(/^[\d-]+ [\d:]+ 进入视频会议室，声明身边没有别人。$/),
    },
  ])
})

test('会后：开始、结束和到会情况自动填进登记表；迟到的写明几点到，没有进来的是未到', async () => {
  await asOwner(`UPDATE conference_marks SET at = at - interval '40 minutes' WHERE kind = 'opened'`)
  await asOwner(`UPDATE meetings SET starts_at = starts_at - interval '40 minutes'`)
  const [applicant] = await asOwner<{ id: string }>(
    'SELECT id FROM conference_seats WHERE account_id = $1',
    [room.applicant.id],
  )
  await asOwner(
    `UPDATE conference_marks SET at = at - interval '45 minutes'
     WHERE seat_id = $1 AND kind = 'entered'`,
    [applicant!.id],
  )
  const cancel = () => cancelMeeting(room.host, { ...idsOf(room), reason: '改为线下进行' })
  expect(await cancel()).toMatchObject({ refusal: { code: 'CONFERENCE_RUNS' } })
  await endConference(room.host, { ...idsOf(room), reason: 'finished' })
  const form = await getMeetingForm(room.host, { ...idsOf(room), move: 'hold_meeting' })
  expect(form).toMatchObject({
    value: {
      attended: {
        words: expect.stringContaining('会议开了40分钟'),
        people: {
          [room.applicantId]: { attendance: 'present', arrived: '' },
          [room.respondentId]: {
            attendance: 'late',
            arrived: expect.stringMatching(/^\d\d:\d\d$/),
          },
        },
      },
    },
  })
  expect(await cancel()).toMatchObject({ ok: true })
})

const show = (materialId: string, page = 1) =>
  showToHall(room.host, { ...idsOf(room), what: 'material', materialId, page })
const boardOf = async (actor: Actor) => (await look(actor, room))?.board
const placesOf = (...ids: string[]) => ids.map((id) => ({ role: 'party', id, name: '' }))

/** The status of the page that is shared, as this person gets it. */
async function pageFor(actor: Actor, shareId: string, page = '1') {
  const params = { meetingId: room.meetingId, shareId, page }
  return (await serveSharedPage(new Request('http://localhost/'), { actor, params })).status
}

test('共看：共同会议室里双方都看到，等候的、别人看不到；换厅就停，不留痕迹；单独谈只有一方看到', async () => {
  const photo = await layPicture(room.caseId)
  const paper = await layPicture(room.caseId, {
    slot: 'service_address',
    signers: placesOf(room.applicantId),
  })
  await layPicture(room.caseId, { slot: 'identity' })
  expect(await show(photo)).toMatchObject(ok)
  const shared = (await boardOf(room.host))!.shared!
  expect(shared).toMatchObject({ kind: 'material', materialId: photo, page: 1 })
  expect(await boardOf(room.respondent)).toMatchObject({ shared })
  for (const who of [room.host, room.applicant, room.respondent])
    expect(await pageFor(who, shared.id)).toBe(200)
  for (const [who, share, page] of [
    [world.people.adminA, shared.id, '1'],
    [world.people.judgeA, shared.id, '1'],
    [world.people.partyX, shared.id, '1'],
    [room.applicant, shared.id, '2'],
    [room.applicant, crypto.randomUUID(), '1'],
  ] as const)
    expect(await pageFor(who, share, page)).toBe(404)

  // What one side alone may see, and what is for neither.
  expect(await show(paper)).toMatchObject({ refusal: { code: 'NOT_FOR_ALL_HERE' } })
  expect(await listShowable(room.host, { meetingId: room.meetingId })).toMatchObject({
    value: { materials: [{ id: photo }], hidden: 1, minutes: false },
  })
  expect(await listShowable(room.applicant, { meetingId: room.meetingId })).toMatchObject({
    ok: false,
  })
  await writeCaption(room.host, { ...idsOf(room), words: '先看照片' })
  expect(await boardOf(room.applicant)).toMatchObject({ caption: '先看照片', shared })

  await separateSide(room.host, { ...idsOf(room), partyId: room.applicantId })
  const empty = { caption: null, isCutOff: false, shared: null }
  for (const who of [room.host, room.applicant, room.respondent]) {
    expect(await boardOf(who)).toEqual(empty)
    expect(await pageFor(who, shared.id)).toBe(404)
  }
  expect(await show(paper)).toMatchObject(ok)
  await writeCaption(room.host, { ...idsOf(room), words: '只给您看' })
  const alone = (await boardOf(room.applicant))!.shared!
  expect(await boardOf(room.respondent)).toEqual(empty)
  expect([
    await pageFor(room.applicant, alone.id),
    await pageFor(room.respondent, alone.id),
  ]).toEqual([200, 404])
  await rejoinSides(room.host, idsOf(room))
  expect(await boardOf(room.applicant)).toEqual(empty)
  expect(await asOwner('SELECT 1 FROM conference_boards')).toEqual([])
  expect((await marksOf(room)).filter((kind) => kind === 'shown')).toHaveLength(1)
  const [mark] = await asOwner<{ detail: string }>(
    `SELECT detail FROM conference_marks WHERE kind = 'shown'`,
  )
  expect(mark!.detail).toBe(`${photo}:1`)
})

test('不能看的人进来，共看停下并告诉主持人；谁能看，规则和数据库一样', async () => {
  const photo = await layPicture(room.caseId)
  const papers = [
    await layPicture(room.caseId, { slot: 'outcome', signers: placesOf(room.respondentId) }),
    await layPicture(room.caseId, {
      slot: 'outcome',
      signers: placesOf(room.respondentId, room.applicantId),
    }),
  ]
  const { invitedId, guest } = await layGuest('expert', [await layTopic(world, room.caseId)])
  await promiseConfidence(guest, promiseOf(invitedId))
  await enter(guest, room)
  await declareAlone(guest, room)
  expect(await show(photo)).toMatchObject(ok)
  await admitSeat(room.host, { ...idsOf(room), seatId: await seatOf(guest) })
  expect(await boardOf(room.host)).toMatchObject({ shared: null, isCutOff: true })
  expect(await boardOf(room.applicant)).toMatchObject({ shared: null, isCutOff: false })
  expect(await show(photo)).toMatchObject({ refusal: { code: 'NOT_FOR_ALL_HERE' } })

  const [conference] = await asOwner<{ id: string }>('SELECT id FROM conferences')
  const { viewers, materials } = await withActor(room.host, async (db) => ({
    viewers: await findViewers(db, room.caseId, await findSeats(db, conference!.id)),
    materials: await findShowableMaterials(db, room.caseId),
  }))
  expect(materials.map(({ id }) => id)).toEqual([photo, ...papers])
  const seen: boolean[] = []
  for (const viewer of viewers)
    for (const { id, shown } of materials) {
      const [row] = await asOwner<{ sees: boolean }>(
        'SELECT heyi_seat_may_see(s, $2) AS sees FROM conference_seats s WHERE id = $1',
        [viewer.id, id],
      )
      expect(row!.sees).toBe(maySee(shown, viewer))
      seen.push(row!.sees)
    }
  expect(new Set(seen)).toEqual(new Set([true, false]))
})
