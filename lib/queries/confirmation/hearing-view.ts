import { CONFIRMATION_REVIEW } from '@/lib/labels/zh-CN/confirmation-review'
import { deliveryFailure, deliveryState } from '@/lib/labels/zh-CN/delivery'
import {
  hearingAttendance,
  hearingState,
  hearingStatement,
  hearingWay,
} from '@/lib/labels/zh-CN/hearing'
import { whenInWords } from '@/lib/labels/zh-CN/outgoing-sender'
import type { LoadedConfirmation } from './load-confirmation'
import type { findConferenceLog } from '@/lib/data/stores/conference/record-store'
import { readMarks } from '@/lib/domain/conference/attendance'
import { isPresiding } from '@/lib/domain/conference/conference'
import type { Hearing, HearingAttendance } from '@/lib/domain/confirmation/hearing'
import { attendanceAtHearing } from '@/lib/domain/confirmation/hearing-attendance'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { seatKind } from '@/lib/labels/zh-CN/conference'
import { HEARING_ROOM } from '@/lib/labels/zh-CN/hearing-room'

export type HearingView = {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly isAppointed: boolean
  readonly facts: readonly string[]
  /** Who was notified, and whether it arrived. */
  readonly notices: readonly { readonly words: string; readonly hasFailed: boolean }[]
  readonly parties: readonly {
    readonly name: string
    readonly attendance: string
    readonly isAbsent: boolean
    readonly statements: string
    readonly words: string | null
  }[]
}

export function presentHearing(
  hearing: Hearing,
  deliveries: LoadedConfirmation['deliveries'],
): HearingView {
  const { id, no, way, startsAt, place, state, appointedBy, words, parties } = hearing
  const { hearing: say } = CONFIRMATION_REVIEW
  return {
    id,
    title: `${say.no(no)} · ${hearingWay[way]}`,
    state: hearingState[state],
    isAppointed: state === 'appointed',
    facts: [
      `${whenInWords(startsAt.toISOString())} · ${say.by(appointedBy)}`,
      ...(place ? [say.place(place)] : []),
      ...(words ? [words] : []),
    ],
    // The notice is of the moment of its act. Once the hearing was held, who came is what counts;
    // which notice arrived is under 送达回证.
    notices: deliveries
      .filter(
        ({ document, createdAt }) =>
          state === 'appointed' &&
          document === 'court_hearing' &&
          createdAt.getTime() === hearing.appointedAt.getTime(),
      )
      .map(({ receiver, state: reached, failure }) => ({
        words: say.notified(receiver, failure ? deliveryFailure[failure] : deliveryState[reached]),
        hasFailed: reached === 'failed',
      })),
    parties: parties.map(({ party, attendance, statements, words: said }) => ({
      name: party,
      attendance: hearingAttendance[attendance],
      isAbsent: attendance === 'absent',
      statements: statements.map((each) => hearingStatement[each]).join('；'),
      words: said,
    })),
  }
}

/** What a hearing by video fills in the form that records its result. */
export type HeldByVideo = {
  readonly attendance: Readonly<Record<string, HearingAttendance>>
  /** When it began and ended, and who came when, in sentences. */
  readonly words: string
}

/** null: there was no conference, it was never opened, or it goes on. */
export function presentHeldByVideo(
  log: Awaited<ReturnType<typeof findConferenceLog>>,
  {
    hearing: { startsAt },
    partyIds,
    now,
  }: { readonly hearing: Hearing; readonly partyIds: readonly string[]; readonly now: Date },
): HeldByVideo | null {
  const record = log && readMarks(log.marks, { startsAt, now })
  if (!record || !log.marks.some(({ kind }) => kind === 'ended')) return null
  const { from, to } = record.held
  const came = record.attendances.flatMap(({ seatId, attendance, arrivedAt }) => {
    const seat = log.seats.find(({ id }) => id === seatId)
    return seat && arrivedAt && attendance !== 'absent' && !isPresiding(seat.kind)
      ? [HEARING_ROOM.came(seat.name, seatKind[seat.kind], clockTime(arrivedAt))]
      : []
  })
  return {
    attendance: Object.fromEntries(attendanceAtHearing(record, log.seats, partyIds)),
    words: [HEARING_ROOM.attended(clockTime(from), clockTime(to), record.minutes), ...came].join(
      '',
    ),
  }
}
