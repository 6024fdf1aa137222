import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { withActor } from '@/lib/data/door'
import { sendSignal } from '@/lib/data/stores/conference/seat-store'
import type { Actor } from '@/lib/domain/access/roles'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { enterAs } from '@/lib/queries/conference/follow-conference'
import { getConference } from '@/lib/queries/conference/get-conference'
import type { ConferenceView, SeatState } from '@/lib/queries/conference/load-view'
import { admitSeat } from '@/lib/use-cases/conference/admit-seat'
import { declareCompany } from '@/lib/use-cases/conference/declare-company'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { sha256 } from '@/lib/platform/sha256'
import { fileStore, newStorageKey } from '@/lib/files/file-store'
import { layCome } from './invitations'
import { layPreparations } from './lay-preparations'
import { layMeeting } from './meetings'
import type { Talk } from './talk'
import { asOwner, layCase, type World } from './world'

export type Room = Talk & { readonly meetingId: string; readonly host: Actor }

/**
 * A meeting by video that begins now, of a case whose parties have come in and for whom all is seen
 * to but the declaration who is beside them.
 */
export async function layRoom(
  world: World,
  [ofApplicant, ofRespondent] = ['19900008001', '19900008002'],
): Promise<Room> {
  const existing = await layCase(world, { status: 'in_mediation' })
  const { id: caseId, applicantId, respondentId } = existing
  await layPreparations(existing, toLocalDate(new Date()))
  return {
    caseId,
    applicantId,
    respondentId,
    applicant: await layCome(world, caseId, applicantId, ofApplicant),
    respondent: await layCome(world, caseId, respondentId, ofRespondent),
    meetingId: await layMeeting(caseId, new Date(), { form: 'video' }),
    host: world.people.mediatorA,
  }
}

const done = <T>(answer: {
  readonly ok: boolean
  readonly value?: T
  readonly refusal?: unknown
}): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value!
}

/** What this person's page shows; null: the conference does not exist for them. */
export async function look(actor: Actor, { meetingId }: Pick<Room, 'meetingId'>) {
  const view = await getConference(actor, { meetingId })
  return view.ok ? view.value : null
}

/** A page of this person comes in. @returns its connection, the seat, and what it shows */
export async function enter(
  actor: Actor,
  room: Pick<Room, 'meetingId'>,
  connection: string = randomUUID(),
): Promise<{
  readonly connection: string
  readonly view: ConferenceView
  readonly own: SeatState
}> {
  const entered = await enterAs(actor, { meetingId: room.meetingId, connection })
  if (entered?.answer !== 'entered') throw new Error(`did not enter: ${entered?.answer}`)
  // However slow the machine is, the page counts as open: no stream of a process keeps it.
  await asOwner(
    `UPDATE conference_seats SET seen_at = now() + interval '10 minutes' WHERE id = $1`,
    [entered.seatId],
  )
  const view = (await look(actor, room))!
  return { connection, view, own: view.own! }
}

/** Says that no one is beside them. */
export const declareAlone = async (actor: Actor, { caseId, meetingId }: Room) =>
  done(await declareCompany(actor, { caseId, meetingId, company: 'alone' }))

export const idsOf = ({ caseId, meetingId }: Room) => ({ caseId, meetingId })

/** The host lets someone in who has come in. */
export async function admit(room: Room, actor: Actor): Promise<void> {
  const seat = (await look(actor, room))!.own!.seat
  done(await admitSeat(room.host, { ...idsOf(room), seatId: seat }))
}

/** Host and both parties in the joint hall, the conference open. */
export async function layJoint(world: World, phones?: [string, string]) {
  const room = await layRoom(world, phones)
  const host = await enter(room.host, room)
  const applicant = await enter(room.applicant, room)
  const respondent = await enter(room.respondent, room)
  await declareAlone(room.applicant, room)
  await declareAlone(room.respondent, room)
  done(await openConference(room.host, idsOf(room)))
  await admit(room, room.applicant)
  await admit(room, room.respondent)
  return { room, pages: { host, applicant, respondent } }
}

export type Page = { readonly actor: Actor; readonly connection: string }

/** Sends an offer between the epochs that are now, unless the change says otherwise. */
export async function signal(
  room: Room,
  from: Page,
  to: Actor,
  change: object = {},
): Promise<boolean> {
  const seats = await asOwner<{ account: string; id: string; epoch: number }>(
    `SELECT s.account_id AS account, s.id, s.epoch FROM conference_seats s
     JOIN conferences c ON c.id = s.conference_id WHERE $1 IN (c.meeting_id, c.hearing_id)`,
    [room.meetingId],
  )
  const find = ({ id }: Actor) => seats.find(({ account }) => account === id)
  return withActor(from.actor, (db) =>
    sendSignal(db, room.meetingId, {
      connection: from.connection,
      fromEpoch: find(from.actor)?.epoch ?? 1,
      to: find(to)?.id ?? randomUUID(),
      toEpoch: find(to)?.epoch ?? 1,
      kind: 'description',
      body: JSON.stringify({ type: 'offer', sdp: 'v=0' }),
      ...change,
    }),
  )
}

/** The page of this person has not answered for so long. */
export const loseFor = (actor: Actor, { meetingId }: Room, seconds: number) =>
  asOwner(
    `UPDATE conference_seats s SET seen_at = now() - make_interval(secs => $3) FROM conferences c
     WHERE c.id = s.conference_id AND c.meeting_id = $1 AND s.account_id = $2`,
    [meetingId, actor.id, seconds],
  )

/** Kind, in order, of the marks of a conference. */
export const marksOf = async ({ meetingId }: Room) =>
  (
    await asOwner<{ kind: string }>(
      `SELECT m.kind FROM conference_marks m JOIN conferences c ON c.id = m.conference_id
       WHERE c.meeting_id = $1 ORDER BY m.mark_no`,
      [meetingId],
    )
  ).map(({ kind }) => kind)

/**
 * A conference of this meeting that is open, with the host and the party of the world in it, past
 * every rule. @returns the seat of the party
 */
export async function layOpenRoom(
  world: World,
  { caseId, meetingId }: Pick<Room, 'caseId' | 'meetingId'>,
  hall: 'joint' | 'waiting' = 'joint',
): Promise<string> {
  const page = (actor: Actor) => enterAs(actor, { meetingId, connection: randomUUID() })
  done(await openConference(world.people.mediatorA, { caseId, meetingId }))
  await page(world.people.mediatorA)
  const { partyX } = world.people
  const seat = (await page(partyX))!.seatId!
  await asOwner(
    `UPDATE conference_seats SET company = 'alone', company_at = now(), hall = $2 WHERE id = $1`,
    [seat, hall],
  )
  return seat
}

/** A photo among the evidence, or the file of a document with these places; its material. */
export async function layPicture(
  caseId: string,
  { slot = 'evidence', signers }: { slot?: string; signers?: readonly object[] } = {},
): Promise<string> {
  const bytes = await sharp({
    create: { width: 40, height: 60, channels: 3, background: '#f0f0f0' },
  })
    .png()
    .toBuffer()
  const key = newStorageKey()
  await fileStore().put(key, bytes)
  const [material] = await asOwner<{ id: string }>(
    `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
      size, sha256, storage_key, added_by, added_at, slot)
     SELECT id, court_id, holder_id, 1 + (SELECT count(*) FROM materials), '照片', '照片.png',
       'image/png', $2, $3, $4, '林敏', now(), $5 FROM cases WHERE id = $1 RETURNING id`,
    [caseId, bytes.length, sha256(bytes), key, slot],
  )
  if (signers)
    await asOwner(
      `INSERT INTO case_documents (case_id, court_id, holder_id, kind, subject_id, number_year,
        number, material_id, pages, content_hash, finalised_at, finalised_by, signers)
       SELECT id, court_id, holder_id, 'address_confirmation', $2::text, 2020,
         1 + (SELECT count(*) FROM case_documents), $2::uuid, 1, repeat('0', 64), now(), '林敏', $3
       FROM cases WHERE id = $1`,
      [caseId, material!.id, JSON.stringify(signers)],
    )
  return material!.id
}
