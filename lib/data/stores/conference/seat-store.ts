import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Company, ConferenceForm, Line, SignalKind } from '@/lib/domain/conference/conference'
import { SIGNAL_KINDS } from '@/lib/domain/conference/conference'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRow, readRows, readValue, select } from '@/lib/data/typed-reads'

// What someone does with the own seat in a conference: the functions of
// prisma/functions/200-conference-seats.sql and 201-conference-signals.sql decide it.

const ENTERED = select({
  conferenceId: expression<string>(Prisma.sql`r.conference_id`),
  seatId: expression<string | null>(Prisma.sql`r.seat_id`),
  answer: expression<string>(Prisma.sql`r.answer`),
})

/**
 * A page of the actor comes in; the newest takes over.
 * @returns `replaced`: another page has taken over from this one; `over`: it is not time for it, or
 * it has ended; null: it does not exist for the actor
 */
export async function enterConference(db: Db, meetingId: string, connection: string) {
  const row = await readRow(
    db,
    ENTERED,
    Prisma.sql`FROM heyi_enter_conference(${meetingId}::uuid, ${connection}::uuid) r`,
  )
  return (
    row && {
      ...row,
      answer: parseStoredEnum(
        ['entered', 'replaced', 'over'],
        row.answer,
        'heyi_enter_conference.answer',
      ),
    }
  )
}

const PAGE_STATES = ['there', 'lapsed', 'replaced', 'over', 'gone'] as const

/**
 * What a page is in a conference. `lapsed`: it did not answer for long and has to come in again;
 * `gone`: the actor has no seat, or another page.
 */
export async function findPageState(db: Db, conferenceId: string, connection: string) {
  const state = await readValue(
    db,
    expression<string>(Prisma.sql`heyi_page_state(${conferenceId}::uuid, ${connection}::uuid)`),
  )
  return parseStoredEnum(PAGE_STATES, state, 'heyi_page_state')
}

/** The page answers; those who fell silent are entered in the log. @returns what the page is */
export async function answerFor(db: Db, meetingId: string, connection: string) {
  const state = await readValue(
    db,
    expression<string>(Prisma.sql`heyi_answer(${meetingId}::uuid, ${connection}::uuid)`),
  )
  return parseStoredEnum(PAGE_STATES, state, 'heyi_answer')
}

/** The page is being left. @returns false: it was not the one that is open */
export const leavePage = (db: Db, meetingId: string, connection: string): Promise<boolean> =>
  readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_page_left(${meetingId}::uuid, ${connection}::uuid)`),
  )

/** @returns false: there was no page to leave */
export function leaveSeat(
  db: Db,
  _grant: Grant<'conference:leave'>,
  meetingId: string,
): Promise<boolean> {
  return readValue(db, expression<boolean>(Prisma.sql`heyi_leave_conference(${meetingId}::uuid)`))
}

/** @returns false: the conference has ended, or it is not time for it */
export function declareCompany(
  db: Db,
  _grant: Grant<'conference:declare'>,
  meetingId: string,
  { company, words }: { readonly company: Company; readonly words: string | null },
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_declare_company(${meetingId}::uuid, ${company}, ${words})`),
  )
}

/** What someone changes of the own seat; null: it stays. */
export type Adjustment = {
  readonly isMuted: boolean | null
  readonly isPictureOff: boolean | null
  readonly hand: boolean | null
  readonly line: Exclude<Line, 'lost'> | null
  readonly form: ConferenceForm | null
}

/** @returns false: there is no such seat now */
export function adjustSeat(
  db: Db,
  _grant: Grant<'conference:adjust'>,
  meetingId: string,
  { isMuted, isPictureOff, hand, line, form }: Adjustment,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_adjust_seat(${meetingId}::uuid, ${isMuted}::boolean,
      ${isPictureOff}::boolean, ${hand}::boolean, ${line}::text, ${form}::text)`),
  )
}

/** One WebRTC message between two seats, for the epochs that it names. */
export type SignalToSend = {
  readonly connection: string
  readonly fromEpoch: number
  readonly to: string
  readonly toEpoch: number
  readonly kind: SignalKind
  readonly body: string
}

/** @returns false: it may not be sent, and is stored nowhere */
export function sendSignal(db: Db, meetingId: string, signal: SignalToSend): Promise<boolean> {
  const { connection, fromEpoch, to, toEpoch, kind, body } = signal
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_send_signal(${meetingId}::uuid, ${connection}::uuid,
      ${fromEpoch}::int, ${to}::uuid, ${toEpoch}::int, ${kind}, ${body})`),
  )
}

const SIGNAL = select({
  from: expression<string>(Prisma.sql`r.from_seat_id`),
  fromEpoch: expression<number>(Prisma.sql`r.from_epoch`),
  toEpoch: expression<number>(Prisma.sql`r.to_epoch`),
  kind: expression<string>(Prisma.sql`r.kind`),
  body: expression<string>(Prisma.sql`r.body`),
})

/** What was sent to this page and may still reach it, each once and in its order. */
export async function takeSignals(db: Db, conferenceId: string, connection: string) {
  const rows = await readRows(
    db,
    SIGNAL,
    Prisma.sql`FROM heyi_take_signals(${conferenceId}::uuid, ${connection}::uuid) r`,
  )
  return rows.map(({ kind, ...row }) => ({
    ...row,
    kind: parseStoredEnum(SIGNAL_KINDS, kind, 'conference_signals.kind'),
  }))
}
