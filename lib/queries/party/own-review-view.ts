import type { CourtReturn } from '@/lib/data/stores/confirmation/returns-store'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import { isHearingTime, type Hearing } from '@/lib/domain/confirmation/hearing'
import { whenInWords } from '@/lib/labels/zh-CN/outgoing-sender'
import {
  checkForParty,
  OWN_REVIEW,
  ownAttendance,
  ownStatement,
} from '@/lib/labels/zh-CN/own-review'

export type OwnHearingView = {
  readonly id: string
  readonly isAppointed: boolean
  /** By video: it is to come, and can be entered once it is time. */
  readonly isByVideo: boolean
  readonly isTime: boolean
  readonly lines: readonly string[]
  readonly people: readonly {
    readonly name: string
    readonly attendance: string
    readonly statements: readonly string[]
    readonly words: string | null
  }[]
}

/** The court's review as one who takes part reads it. */
export type OwnReviewView = {
  readonly hearings: readonly OwnHearingView[]
  readonly extended: string | null
  /** What the court often returned, before the application. */
  readonly checks: readonly string[]
}

/** A court that returned an application once has no habit yet. */
const OFTEN = 2

function presentOwnHearing(hearing: Hearing, now: Date): OwnHearingView {
  const { id, state, way, startsAt, place, words, parties } = hearing
  const say = OWN_REVIEW.hearing
  const at = whenInWords(startsAt.toISOString())
  const lines = {
    appointed: [
      say.when(at),
      say.way(way),
      ...(place ? [say.place(place)] : []),
      ...(way === 'video' ? say.toReady : [way === 'telephone' ? say.call : say.bring]),
    ],
    cancelled: [say.cancelled(at), ...(words ? [say.reason(words)] : [])],
    held: [say.held(at), ...(words ? [words] : [])],
  }[state]
  return {
    id,
    isAppointed: state === 'appointed',
    isByVideo: state === 'appointed' && way === 'video',
    isTime: isHearingTime(hearing, now),
    lines,
    people: parties.map(({ party, attendance, statements, words: said }) => ({
      name: party,
      attendance: ownAttendance[attendance],
      statements: statements.map((each) => ownStatement[each]),
      words: said,
    })),
  }
}

export function presentOwnReview({
  shown,
  hearings,
  returns,
  isWaiting,
  now,
}: {
  readonly shown: Confirmation | null
  readonly hearings: readonly Hearing[]
  readonly returns: readonly CourtReturn[]
  readonly isWaiting: boolean
  readonly now: Date
}): OwnReviewView {
  const isOpen = shown?.status === 'admitted'
  return {
    hearings: hearings
      .filter(({ state }) => isOpen || state !== 'appointed')
      .map((hearing) => presentOwnHearing(hearing, now)),
    extended: isOpen && shown.extraDays !== null ? OWN_REVIEW.extended(shown.extraDays) : null,
    checks: isWaiting
      ? returns
          .filter(({ returned }) => returned >= OFTEN)
          .flatMap(({ code }) => checkForParty(code) ?? [])
      : [],
  }
}
