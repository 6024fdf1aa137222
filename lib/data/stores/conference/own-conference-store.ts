import 'server-only'
import {
  COMPANIES,
  CONFERENCE_FORMS,
  CONFERENCE_STATES,
  END_REASONS,
  HALLS,
  LINES,
  SEAT_KINDS,
  type Company,
  type Conference,
  type ConferenceForm,
  type EndReason,
  type Line,
  type Seat,
  type SeatKind,
} from '@/lib/domain/conference/conference'
import type { RightsItem } from '@/lib/domain/case/preparations'
import { RIGHTS_ITEMS } from '@/lib/domain/case/preparations'
import { PARTY_SIDES, type PartySide } from '@/lib/domain/case/vocabulary'
import { MEETING_FORMS, MEETING_STATES, type Meeting } from '@/lib/domain/meeting/meeting'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRow, readRows, select } from '@/lib/data/typed-reads'

// A conference as one who has a seat in it reads it, a mediator too
// (prisma/functions/201-conference-reads.sql).

/** A meeting or a hearing by video, with its conference where there is one. */
export type OwnConference = {
  readonly caseId: string
  readonly courtId: string
  readonly holderId: string
  readonly caseNo: string
  /** What was planned: a hearing has the same facts. */
  readonly meeting: Pick<Meeting, 'no' | 'form' | 'startsAt' | 'endsAt' | 'state'>
  /** The application that the hearing verifies; null: it is a meeting of the mediation. */
  readonly confirmationId: string | null
  /** null: no one has come yet. */
  readonly conference: Conference | null
  readonly caucusSide: PartySide | null
  readonly isRecording: boolean
  readonly openedAt: Date | null
  readonly endedAt: Date | null
  readonly endReason: EndReason | null
  readonly own: {
    readonly kind: SeatKind
    readonly partyIds: readonly string[]
  }
  /** The one who presides is asking. */
  readonly isHost: boolean
  readonly hostName: string | null
  readonly isHostThere: boolean
  /** From when on everyone, or the actor alone, takes part by telephone; null: by this page. */
  readonly telephoneSince: Date | null
}

const OWN = select({
  caseId: expression<string>(Prisma.sql`r.case_id`),
  courtId: expression<string>(Prisma.sql`r.court_id`),
  holderId: expression<string>(Prisma.sql`r.holder_id`),
  caseNo: expression<string>(Prisma.sql`r.case_no`),
  no: expression<number>(Prisma.sql`r.meeting_no`),
  startsAt: expression<Date>(Prisma.sql`r.starts_at`),
  endsAt: expression<Date>(Prisma.sql`r.ends_at`),
  meetingForm: expression<string>(Prisma.sql`r.meeting_form`),
  meetingState: expression<string>(Prisma.sql`r.meeting_state`),
  conferenceId: expression<string | null>(Prisma.sql`r.conference_id`),
  state: expression<string | null>(Prisma.sql`r.state`),
  form: expression<string | null>(Prisma.sql`r.form`),
  caucusPartyId: expression<string | null>(Prisma.sql`r.caucus_party_id`),
  caucusSide: expression<string | null>(Prisma.sql`r.caucus_side`),
  speakerId: expression<string | null>(Prisma.sql`r.speaker_id`),
  isRecording: expression<boolean | null>(Prisma.sql`r.is_recording`),
  openedAt: expression<Date | null>(Prisma.sql`r.opened_at`),
  endedAt: expression<Date | null>(Prisma.sql`r.ended_at`),
  endReason: expression<string | null>(Prisma.sql`r.end_reason`),
  ownKind: expression<string>(Prisma.sql`r.own_kind`),
  ownPartyIds: expression<string[]>(Prisma.sql`r.own_party_ids`),
  isHost: expression<boolean | null>(Prisma.sql`r.is_host`),
  hostName: expression<string | null>(Prisma.sql`r.host_name`),
  isHostThere: expression<boolean>(Prisma.sql`r.is_host_there`),
  confirmationId: expression<string | null>(Prisma.sql`r.confirmation_id`),
  telephoneSince: expression<Date | null>(Prisma.sql`r.telephone_since`),
})

/** The meeting and its conference; null: it does not exist for this actor. */
export async function findOwnConference(
  db: Read,
  meetingId: string,
): Promise<OwnConference | null> {
  const row = await readRow(db, OWN, Prisma.sql`FROM heyi_own_conference(${meetingId}::uuid) r`)
  if (!row) return null
  const { conferenceId, state, form, caucusPartyId, speakerId } = row
  return {
    caseId: row.caseId,
    courtId: row.courtId,
    holderId: row.holderId,
    caseNo: row.caseNo,
    confirmationId: row.confirmationId,
    meeting: {
      no: row.no,
      form: parseStoredEnum(MEETING_FORMS, row.meetingForm, 'meetings.form'),
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      state: parseStoredEnum(MEETING_STATES, row.meetingState, 'meetings.state'),
    },
    conference:
      conferenceId === null || state === null || form === null
        ? null
        : {
            id: conferenceId,
            state: parseStoredEnum(CONFERENCE_STATES, state, 'conferences.state'),
            form: parseStoredEnum(CONFERENCE_FORMS, form, 'conferences.form'),
            caucusPartyId,
            speakerId,
          },
    caucusSide:
      row.caucusSide === null ? null : parseStoredEnum(PARTY_SIDES, row.caucusSide, 'parties.side'),
    isRecording: row.isRecording ?? false,
    openedAt: row.openedAt,
    endedAt: row.endedAt,
    endReason:
      row.endReason === null
        ? null
        : parseStoredEnum(END_REASONS, row.endReason, 'conferences.end_reason'),
    own: {
      kind: parseStoredEnum(SEAT_KINDS, row.ownKind, 'heyi_seat_of.kind'),
      partyIds: row.ownPartyIds,
    },
    isHost: row.isHost ?? false,
    hostName: row.hostName,
    isHostThere: row.isHostThere,
    telephoneSince: row.telephoneSince,
  }
}

/** A seat as someone sees it. What the door needs is there for the mediators and the own one. */
export type SeenSeat = Seat & {
  readonly side: PartySide | null
  /** Of an agent: as the case knows them. */
  readonly personId: string | null
  readonly hasPromised: boolean
  readonly hasReadRights: boolean
  readonly isOwn: boolean
  readonly isHost: boolean
  readonly returns: boolean
  readonly isMuted: boolean
  readonly isMutedByHost: boolean
  readonly isPictureOff: boolean
  readonly handAt: Date | null
  readonly line: Line
  readonly form: ConferenceForm
  readonly company: Company | null
  readonly companyWords: string | null
}

const SEAT = select({
  id: expression<string>(Prisma.sql`r.id`),
  kind: expression<string>(Prisma.sql`r.kind`),
  name: expression<string>(Prisma.sql`r.name`),
  side: expression<string | null>(Prisma.sql`r.side`),
  participantId: expression<string | null>(Prisma.sql`r.participant_id`),
  personId: expression<string | null>(Prisma.sql`r.person_id`),
  hasPromised: expression<boolean | null>(Prisma.sql`r.has_promised`),
  hasReadRights: expression<boolean>(Prisma.sql`r.has_read_rights`),
  partyIds: expression<string[]>(Prisma.sql`r.party_ids`),
  isOwn: expression<boolean>(Prisma.sql`r.is_own`),
  isHost: expression<boolean | null>(Prisma.sql`r.is_host`),
  hall: expression<string>(Prisma.sql`r.hall`),
  caucusPartyId: expression<string | null>(Prisma.sql`r.caucus_party_id`),
  returns: expression<boolean>(Prisma.sql`r.returns`),
  epoch: expression<number>(Prisma.sql`r.epoch`),
  isConnected: expression<boolean | null>(Prisma.sql`r.is_connected`),
  isMuted: expression<boolean>(Prisma.sql`r.is_muted`),
  isMutedByHost: expression<boolean>(Prisma.sql`r.muted_by_host`),
  isPictureOff: expression<boolean>(Prisma.sql`r.is_picture_off`),
  handAt: expression<Date | null>(Prisma.sql`r.hand_at`),
  line: expression<string>(Prisma.sql`r.line`),
  form: expression<string>(Prisma.sql`r.form`),
  company: expression<string | null>(Prisma.sql`r.company`),
  companyWords: expression<string | null>(Prisma.sql`r.company_words`),
})

/** The seats of a conference that this actor sees, mediators first. */
export async function findSeats(db: Read, conferenceId: string): Promise<SeenSeat[]> {
  const rows = await readRows(
    db,
    SEAT,
    Prisma.sql`FROM heyi_conference_seats(${conferenceId}::uuid) r`,
  )
  return rows.map((row) => ({
    ...row,
    kind: parseStoredEnum(SEAT_KINDS, row.kind, 'conference_seats.kind'),
    side: row.side === null ? null : parseStoredEnum(PARTY_SIDES, row.side, 'parties.side'),
    hall: parseStoredEnum(HALLS, row.hall, 'conference_seats.hall'),
    line: parseStoredEnum(LINES, row.line, 'conference_seats.line'),
    form: parseStoredEnum(CONFERENCE_FORMS, row.form, 'conference_seats.form'),
    company:
      row.company === null
        ? null
        : parseStoredEnum(COMPANIES, row.company, 'conference_seats.company'),
    hasPromised: row.hasPromised ?? false,
    isHost: row.isHost ?? false,
    isConnected: row.isConnected ?? false,
  }))
}

const INFORMED = select({
  partyId: expression<string>(Prisma.sql`r.party_id`),
  items: expression<string[]>(Prisma.sql`r.items`),
})

/** What the own parties were informed of. */
export async function findOwnInformed(
  db: Read,
  caseId: string,
): Promise<{ readonly partyId: string; readonly items: readonly RightsItem[] }[]> {
  const rows = await readRows(db, INFORMED, Prisma.sql`FROM heyi_own_informed(${caseId}::uuid) r`)
  return rows.map(({ partyId, items }) => ({
    partyId,
    items: items.map((item) => parseStoredEnum(RIGHTS_ITEMS, item, 'rights_notices.items')),
  }))
}

const NEXT = select({
  meetingId: expression<string>(Prisma.sql`r.meeting_id`),
  no: expression<number>(Prisma.sql`r.meeting_no`),
  startsAt: expression<Date>(Prisma.sql`r.starts_at`),
  endsAt: expression<Date>(Prisma.sql`r.ends_at`),
  isTime: expression<boolean | null>(Prisma.sql`r.is_time`),
})

/** The meetings by video of a case that are to come or take place, for one who has a seat there. */
export const findOwnConferences = (db: Read, caseId: string) =>
  readRows(db, NEXT, Prisma.sql`FROM heyi_own_conferences(${caseId}::uuid) r`)

const ATTENDED = select({
  no: expression<number>(Prisma.sql`r.meeting_no`),
  cameAt: expression<Date | null>(Prisma.sql`r.came_at`),
  company: expression<string | null>(Prisma.sql`r.company`),
  companyWords: expression<string | null>(Prisma.sql`r.company_words`),
  isHearing: expression<boolean>(Prisma.sql`r.is_hearing`),
})

/** What is kept of the actor in the conferences of a case. */
export const findOwnAttendance = (db: Read, caseId: string) =>
  readRows(db, ATTENDED, Prisma.sql`FROM heyi_own_attendance(${caseId}::uuid) r`)
