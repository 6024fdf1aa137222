import { findCollusionSigns } from '@/lib/domain/confirmation/collusion-signs'
import { compareCorrection } from '@/lib/domain/confirmation/compare-correction'
import { readItems } from '@/lib/domain/confirmation/correction-items'
import type { Hearing } from '@/lib/domain/confirmation/hearing'
import { reviewPeriod } from '@/lib/domain/confirmation/review-period'
import { inForce } from '@/lib/domain/supplementary/supplementary'
import { slotOf } from '@/lib/domain/dossier/material-slot'
import {
  clauseChange,
  CONFIRMATION_REVIEW,
  correctionCode,
  signInWords,
} from '@/lib/labels/zh-CN/confirmation-review'
import { deliveryFailure, deliveryState } from '@/lib/labels/zh-CN/delivery'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import {
  hearingAttendance,
  hearingState,
  hearingStatement,
  hearingWay,
} from '@/lib/labels/zh-CN/hearing'
import { dayInWords, stamp } from '@/lib/labels/zh-CN/moment'
import { whenInWords } from '@/lib/labels/zh-CN/outgoing'
import type { ReadContext } from '../define-query'
import type { LoadedConfirmation } from './load-confirmation'

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

export type ComparisonView = {
  readonly aside: string
  readonly items: readonly {
    readonly code: string
    readonly words: string
    readonly papers: readonly string[]
    readonly isTouched: boolean
  }[]
  readonly answers: readonly { readonly by: string; readonly lines: readonly string[] }[]
  readonly otherPapers: readonly string[]
  readonly clauses: readonly {
    readonly number: string
    readonly change: string
    readonly isChanged: boolean
    readonly before: string | null
    readonly after: string | null
  }[]
}

export type ReviewView = {
  readonly hearings: readonly HearingView[]
  /** What changed since the correction; null: there was none. */
  readonly comparison: ComparisonView | null
  /** For judges; null for all others. */
  readonly signs: readonly string[] | null
  /** Days of a longer review that waits for the president. */
  readonly extensionDays: number | null
  readonly mostExtraDays: number | null
  /** The day of a supplement that the court waits for, in words. */
  readonly supplementUntil: string | null
  /** Parties that applied, for the result of a hearing. */
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly openHearingId: string | null
  readonly revision: number
  /** How many supplementary agreements the clauses are read with. */
  readonly supplements: number
}

function presentHearing(
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
    // The notice is of the moment of its act.
    notices: deliveries
      .filter(
        ({ document, createdAt }) =>
          document === 'court_hearing' && createdAt.getTime() === hearing.appointedAt.getTime(),
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

/** What came since the court ordered its one correction, beside each item of it. */
function presentComparison({
  confirmation,
  materials,
  state,
  clauses,
  clausesAt,
  appliedClauses,
}: LoadedConfirmation): ComparisonView | null {
  const { decisions } = confirmation
  const order = decisions.find(({ move }) => move === 'order_correction')
  if (!order) return null
  const say = CONFIRMATION_REVIEW.comparison
  const { items, otherPapers, ...compared } = compareCorrection({
    items: readItems(order),
    papers: materials
      .filter(({ addedAt }) => addedAt > order.at)
      .map((material) => ({
        slot: slotOf(material, state.receivedAt, SLOT_TITLE_WORDS),
        title: material.title,
        at: material.addedAt,
      })),
    before: appliedClauses ?? clausesAt(order.at),
    after: clauses,
  })
  const paper = ({ title, at }: { readonly title: string; readonly at: Date }) =>
    say.paper(title, stamp(at))
  return {
    aside: say.aside(stamp(order.at)),
    items: items.map(({ code, words, papers, isTouched }) => ({
      code: correctionCode[code],
      words,
      papers: papers.map(paper),
      isTouched,
    })),
    answers: decisions
      .filter(({ move }) => move === 'correct')
      .map(({ by, at, words }) => ({
        by: `${by} · ${stamp(at)}`,
        lines: words?.split('\n') ?? [],
      })),
    otherPapers: otherPapers.map(paper),
    clauses: compared.clauses.map(({ change, ...clause }) => ({
      ...clause,
      change: clauseChange[change],
      isChanged: change !== 'same',
    })),
  }
}

/** The review beside the application: hearings, the correction compared, and for judges the signs. */
export function presentReview(
  loaded: LoadedConfirmation,
  { today, calendar }: Pick<ReadContext, 'today' | 'calendar'>,
): ReviewView {
  const { confirmation, hearings, collusion } = loaded
  const { supplementDueOn, extensionDays } = confirmation
  const period = reviewPeriod(confirmation, calendar)
  return {
    hearings: hearings.map((hearing) => presentHearing(hearing, loaded.deliveries)),
    comparison: presentComparison(loaded),
    signs: collusion && findCollusionSigns(collusion).map(signInWords),
    extensionDays,
    mostExtraDays: period?.mostExtraDays ?? null,
    supplementUntil: supplementDueOn && dayInWords(supplementDueOn, today),
    parties: confirmation.answers.map(({ partyId: id, party: name }) => ({ id, name })),
    openHearingId: hearings.find(({ state }) => state === 'appointed')?.id ?? null,
    revision: confirmation.revision,
    supplements: inForce(
      loaded.supplements.filter(({ agreementNo }) => agreementNo === confirmation.agreementNo),
    ).length,
  }
}
