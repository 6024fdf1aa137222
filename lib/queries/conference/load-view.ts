import 'server-only'
import {
  findOwnBoard,
  findSharedMinutes,
  type OwnBoard,
} from '@/lib/data/stores/conference/board-store'
import { findDoorFacts } from '@/lib/data/stores/conference/door-store'
import {
  findOwnConference,
  findSeats,
  type OwnConference,
  type SeenSeat,
} from '@/lib/data/stores/conference/own-conference-store'
import type { Read } from '@/lib/data/door'
import type { Scope } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import type { PartySide } from '@/lib/domain/case/vocabulary'
import { isPresiding } from '@/lib/domain/conference/conference'
import type {
  Company,
  ConferenceForm,
  ConferenceState,
  Hall,
  Line,
  SeatKind,
} from '@/lib/domain/conference/conference'
import type { SharedSection } from '@/lib/domain/conference/decide-board'
import { findDoorItems, type DoorFacts, type DoorState } from '@/lib/domain/conference/door'
import { mayReach } from '@/lib/domain/conference/halls'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { stamp } from '@/lib/labels/zh-CN/moment'

/** A seat as another page shows it. */
export type SeatState = {
  readonly seat: string
  readonly name: string
  readonly kind: SeatKind
  readonly side: PartySide | null
  readonly isHost: boolean
  readonly hall: Hall
  readonly epoch: number
  /** Sound and picture flow between this seat and the own one. */
  readonly isReachable: boolean
  readonly isMuted: boolean
  readonly isMutedByHost: boolean
  readonly isPictureOff: boolean
  /** When the hand was raised; null: it is down. */
  readonly handAt: string | null
  readonly line: Line
  readonly form: ConferenceForm
  /** Who else is beside them, and what still opens the door: for the mediators and the own seat. */
  readonly company: Company | null
  readonly companyWords: string | null
  readonly door: readonly DoorState[]
  /** At a hearing: of the rights and duties. */
  readonly hasReadRights: boolean
}

/** A line of the minutes, or a fact that no one disputes, as it is read to all. */
export type SharedLine = {
  readonly id: string
  readonly section: SharedSection
  readonly speaker: string | null
  readonly words: string
  /** 15:22. */
  readonly time: string
}

/** What the host shows to the own hall. */
export type BoardView = {
  readonly caption: string | null
  /** For the host: someone came in who may not see it, so it ended. */
  readonly isCutOff: boolean
  readonly shared:
    | {
        readonly kind: 'material'
        readonly id: string
        readonly materialId: string
        readonly title: string
        readonly page: number
      }
    | { readonly kind: 'minutes'; readonly id: string; readonly lines: readonly SharedLine[] }
    | null
}

/** What the page of one seat shows of a conference: all it may know, at this moment. */
export type ConferenceView = {
  readonly type: 'state'
  readonly caseId: string
  readonly caseNo: string
  readonly meetingId: string
  readonly meetingNo: number
  readonly startsAt: string
  readonly endsAt: string
  /** Both in words. */
  readonly span: string
  readonly state: ConferenceState
  /** null: the host has not opened it yet. */
  readonly openedAt: string | null
  readonly form: ConferenceForm
  /** 15:22, where everyone or the own seat takes part by telephone; null: by this page. */
  readonly telephoneSince: string | null
  readonly isRecording: boolean
  /** The seat that has the turn to speak. */
  readonly speaker: string | null
  /** The side with which the mediator talks in private; null: there is no private talk. */
  readonly privateWith: PartySide | null
  /** Its party, for the mediators and for that side. */
  readonly privatePartyId: string | null
  readonly isHost: boolean
  /** At a hearing: the judge. */
  readonly isMediator: boolean
  /** Of a court, which verifies an application; else a meeting of the mediation. */
  readonly isHearing: boolean
  readonly confirmationId: string | null
  readonly host: { readonly name: string | null; readonly isThere: boolean }
  /** null: no page of the own has come in. */
  readonly own: SeatState | null
  readonly people: readonly SeatState[]
  readonly board: BoardView
  /** The parties with which the host can talk in private; empty for everyone else. */
  readonly parties: readonly { readonly id: string; readonly name: string }[]
}

export type ConferenceFacts = {
  readonly meetingId: string
  readonly own: OwnConference
  readonly seats: readonly SeenSeat[]
  readonly board: OwnBoard | null
  readonly sharedLines: Awaited<ReturnType<typeof findSharedMinutes>>
  /** null: the own seat is inside. */
  readonly door: DoorFacts | null
}

/** A meeting by video for one who has a seat in its conference; null: for them there is none. */
export async function loadConferenceView(
  db: Read,
  meetingId: string,
): Promise<ConferenceFacts | null> {
  const own = await findOwnConference(db, meetingId)
  if (!own) return null
  const seats = own.conference ? await findSeats(db, own.conference.id) : []
  const board = own.conference ? await findOwnBoard(db, own.conference.id) : null
  const sharedLines =
    own.conference && board?.shared?.kind === 'minutes'
      ? await findSharedMinutes(db, own.conference.id)
      : []
  const hall = seats.find(({ isOwn }) => isOwn)?.hall ?? 'waiting'
  // Who is inside needs no door any more; the mediators see everyone's.
  const needsDoor = hall === 'waiting' && own.own.kind !== 'guiding_judge'
  const hasDoor = isPresiding(own.own.kind) || needsDoor
  return {
    meetingId,
    own,
    seats,
    board,
    sharedLines,
    door: hasDoor ? await findDoorFacts(db, own) : null,
  }
}

/** The database has found that the actor has a seat in it. */
export const scopeOfSeat = (actor: Actor): Scope => ({
  mediatorId: actor.role === 'mediator' ? actor.id : null,
  courtId: actor.courtId,
  participantIds: [actor.id],
})

export function presentConference({
  meetingId,
  own,
  seats,
  board,
  sharedLines,
  door,
}: ConferenceFacts): ConferenceView {
  const { meeting, conference } = own
  const isMediator = isPresiding(own.own.kind)
  const isHearing = own.confirmationId !== null
  const self = seats.find(({ isOwn }) => isOwn) ?? null
  const present = (seat: SeenSeat): SeatState => ({
    seat: seat.id,
    name: seat.name,
    kind: seat.kind,
    side: seat.side,
    isHost: seat.isHost,
    hall: seat.hall,
    epoch: seat.epoch,
    isReachable: conference !== null && self !== null && mayReach(conference, self, seat),
    isMuted: seat.isMuted,
    isMutedByHost: seat.isMutedByHost,
    isPictureOff: seat.isPictureOff,
    handAt: seat.handAt?.toISOString() ?? null,
    line: seat.line,
    form: seat.form,
    company: seat.company,
    companyWords: seat.companyWords,
    hasReadRights: seat.hasReadRights,
    door: door && (isMediator || seat.isOwn) ? findDoorItems(door, seat) : [],
  })
  return {
    type: 'state',
    caseId: own.caseId,
    caseNo: own.caseNo,
    meetingId,
    meetingNo: meeting.no,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    span: CONFERENCE.span(stamp(meeting.startsAt), clockTime(meeting.endsAt)),
    state: meeting.state === 'planned' ? (conference?.state ?? 'waiting') : 'ended',
    openedAt: own.openedAt?.toISOString() ?? null,
    form: conference?.form ?? 'picture',
    telephoneSince: own.telephoneSince && clockTime(own.telephoneSince),
    isRecording: own.isRecording,
    speaker: conference?.speakerId ?? null,
    privateWith: own.caucusSide,
    privatePartyId: conference?.caucusPartyId ?? null,
    isHost: own.isHost,
    isMediator,
    isHearing,
    confirmationId: own.confirmationId,
    host: { name: own.hostName, isThere: own.isHostThere },
    own: self && present(self),
    people: seats.filter(({ isOwn }) => !isOwn).map(present),
    board: presentBoard(board, sharedLines),
    parties:
      own.isHost && door && !isHearing ? door.parties.map(({ id, name }) => ({ id, name })) : [],
  }
}

function presentBoard(
  board: ConferenceFacts['board'],
  lines: ConferenceFacts['sharedLines'],
): BoardView {
  if (!board) return { caption: null, isCutOff: false, shared: null }
  const { shared } = board
  return {
    ...board,
    shared:
      shared?.kind === 'minutes'
        ? {
            ...shared,
            lines: lines.map(({ saidAt, ...line }) => ({ ...line, time: clockTime(saidAt) })),
          }
        : shared,
  }
}
