import { findCollusionSigns } from '@/lib/domain/confirmation/collusion-signs'
import { compareCorrection } from '@/lib/domain/confirmation/compare-correction'
import { readItems } from '@/lib/domain/confirmation/correction-items'
import type { Confirmation, ConfirmationDecision } from '@/lib/domain/confirmation/confirmation'
import type { CorrectionFileKind } from '@/lib/domain/confirmation/correction-files'
import { findAppointed } from '@/lib/domain/confirmation/hearing'
import { reviewPeriod } from '@/lib/domain/confirmation/review-period'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import { inForce } from '@/lib/domain/supplementary/supplementary'
import { slotOf } from '@/lib/domain/dossier/material-slot'
import {
  clauseChange,
  CONFIRMATION_REVIEW,
  correctionCode,
  signInWords,
} from '@/lib/labels/zh-CN/confirmation-review'
import { COURT_GUIDANCE } from '@/lib/labels/zh-CN/guidance'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { dayInWords, stamp } from '@/lib/labels/zh-CN/moment'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import type { ReadContext } from '../define-query'
import { presentCorrectionFiles, type CorrectionFileView } from './correction-files-view'
import {
  presentHearing,
  presentHeldByVideo,
  type HearingView,
  type HeldByVideo,
} from './hearing-view'
import type { LoadedConfirmation } from './load-confirmation'

export type ComparisonView = {
  readonly title: string
  readonly aside: string
  readonly items: readonly {
    readonly code: string
    readonly words: string
    readonly papers: readonly string[]
    readonly isTouched: boolean
  }[]
  readonly answers: readonly {
    readonly by: string
    readonly lines: readonly string[]
    /** Papers that came with it. */
    readonly files: readonly CorrectionFileView[]
  }[]
  readonly otherPapers: readonly string[]
  readonly clauses: readonly {
    readonly number: string
    readonly change: string
    readonly isChanged: boolean
    readonly before: string | null
    readonly after: string | null
  }[]
}

/** The day that is set now, and what a party requested; null: the court postpones by itself. */
export type PostponementView = {
  readonly until: string
  readonly earliest: LocalDate
  readonly requested: {
    readonly words: string
    readonly reason: string
    readonly dueOn: LocalDate
  } | null
}

export type ReviewView = {
  readonly hearings: readonly HearingView[]
  /** What changed since each correction and supplement, the latest first. */
  readonly comparisons: readonly ComparisonView[]
  /** For judges; null for all others. */
  readonly signs: readonly string[] | null
  /** Days of a longer review that waits for the president. */
  readonly extensionDays: number | null
  readonly mostExtraDays: number | null
  /** The day of a supplement that the court waits for, in words. */
  readonly supplementUntil: string | null
  /** A later day for the order that the court waits for; null: it waits for none. */
  readonly postponement: PostponementView | null
  /** Parties that applied, for the result of a hearing. */
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly openHearingId: string | null
  /** The hearing by video at which the reader presides. */
  readonly hostedHearingId: string | null
  /** What its conference fills in the result; null: nothing. */
  readonly heldByVideo: HeldByVideo | null
  readonly revision: number
  /** How many supplementary agreements the clauses are read with. */
  readonly supplements: number
}

const ANSWER_OF = { order_correction: 'correct', request_supplement: 'supplement' } as const

/**
 * What came since each correction and supplement that the court ordered, beside each item of it;
 * the latest first.
 */
function presentComparisons(loaded: LoadedConfirmation): readonly ComparisonView[] {
  return loaded.confirmation.decisions
    .flatMap((order) =>
      order.move === 'order_correction' || order.move === 'request_supplement'
        ? [presentComparison(loaded, { ...order, move: order.move })]
        : [],
    )
    .toReversed()
}

function presentComparison(
  {
    confirmation,
    materials,
    state,
    clauses,
    clausesAt,
    appliedClauses,
    correctionFiles,
  }: LoadedConfirmation,
  order: ConfirmationDecision & { readonly move: keyof typeof ANSWER_OF },
): ComparisonView {
  const say = CONFIRMATION_REVIEW.comparison
  const later = confirmation.decisions.find(({ no, move }) => move === order.move && no > order.no)
  const isOfOrder = (at: Date) => at > order.at && (!later || at <= later.at)
  const answers = confirmation.decisions.filter(
    ({ move, at }) => move === ANSWER_OF[order.move] && isOfOrder(at),
  )
  const handedIn = presentCorrectionFiles(correctionFiles)
  const ofAnswer = (no: number) => correctionFiles.filter(({ decisionNo }) => decisionNo === no)
  const titleOf = ({ id }: { readonly id: string }) =>
    handedIn.find((file) => file.id === id)?.title ?? ''
  const { items, otherPapers, ...compared } = compareCorrection({
    items: readItems(order),
    papers: [
      ...answers.flatMap(({ no, at }) =>
        ofAnswer(no).map((file) => ({ slot: SLOT_OF[file.kind], title: titleOf(file), at })),
      ),
      ...materials
        .filter(({ addedAt }) => isOfOrder(addedAt))
        .map((material) => ({
          slot: slotOf(material, state.receivedAt, SLOT_TITLE_WORDS),
          title: material.title,
          at: material.addedAt,
        })),
    ],
    before: appliedClauses ?? clausesAt(order.at),
    after: later ? clausesAt(later.at) : clauses,
  })
  const paper = ({ title, at }: { readonly title: string; readonly at: Date }) =>
    say.paper(title, stamp(at))
  return {
    title: say.title[order.move],
    aside: say.aside(stamp(order.at)),
    items: items.map(({ code, words, papers, isTouched }) => ({
      code: correctionCode[code],
      words,
      papers: papers.map(paper),
      isTouched,
    })),
    answers: answers.map(({ no, by, at, words }) => ({
      by: `${by} · ${stamp(at)}`,
      lines: words?.split('\n') ?? [],
      files: ofAnswer(no).map((file) => ({ id: file.id, title: titleOf(file) })),
    })),
    otherPapers: otherPapers.map(paper),
    clauses: compared.clauses.map(({ change, ...clause }) => ({
      ...clause,
      change: clauseChange[change],
      isChanged: change !== 'same',
    })),
  }
}

/**
 * What a party hands in without a slot of the dossier: a supplementary agreement, or a paper that
 * proves something.
 */
const SLOT_OF = { supplement: 'outcome', proof: 'confirmation' } as const satisfies Record<
  CorrectionFileKind,
  UploadSlot
>

function presentPostponement(
  confirmation: Confirmation,
  today: LocalDate,
): PostponementView | null {
  const { status, correctionDueOn, supplementDueOn, decisions } = confirmation
  const dueOn =
    status === 'correcting' ? correctionDueOn : status === 'admitted' ? supplementDueOn : null
  if (dueOn === null) return null
  const wished = confirmation.postponementRequestedAt
    ? decisions.findLast(({ move }) => move === 'request_postponement')
    : undefined
  return {
    until: dayInWords(dueOn, today),
    earliest: addDays(dueOn < today ? today : dueOn, 1),
    requested: wished?.dueOn
      ? {
          words: CONFIRMATION_REVIEW.postpone.requested(
            wished.by,
            stamp(wished.at),
            dayInWords(wished.dueOn, today),
          ),
          reason: wished.words ?? '',
          dueOn: wished.dueOn,
        }
      : null,
  }
}

/**
 * The review beside the application: hearings, the correction compared, and for judges the signs.
 */
export function presentReview(
  loaded: LoadedConfirmation,
  { today, calendar, now }: Pick<ReadContext, 'today' | 'calendar' | 'now'>,
): ReviewView {
  const { confirmation, hearings, collusion } = loaded
  const { supplementDueOn, extensionDays } = confirmation
  const period = reviewPeriod(confirmation, calendar)
  const appointed = findAppointed(hearings)
  return {
    hearings: hearings.map((hearing) => presentHearing(hearing, loaded.deliveries)),
    comparisons: presentComparisons(loaded),
    signs: collusion && [
      ...(loaded.guidedAt ? [COURT_GUIDANCE.guided(stamp(loaded.guidedAt))] : []),
      ...findCollusionSigns(collusion).map(signInWords),
    ],
    extensionDays,
    mostExtraDays: period?.mostExtraDays ?? null,
    postponement: presentPostponement(confirmation, today),
    supplementUntil: supplementDueOn && dayInWords(supplementDueOn, today),
    parties: confirmation.answers.map(({ partyId: id, party: name }) => ({ id, name })),
    openHearingId: appointed?.id ?? null,
    hostedHearingId: loaded.hostedHearingId,
    heldByVideo:
      appointed &&
      presentHeldByVideo(loaded.conferenceLog, {
        hearing: appointed,
        partyIds: confirmation.partyIds,
        now,
      }),
    revision: confirmation.revision,
    supplements: inForce(
      loaded.supplements.filter(({ agreementNo }) => agreementNo === confirmation.agreementNo),
    ).length,
  }
}
