import { checkClarity } from '@/lib/domain/confirmation/clarity'
import type { ClarityFinding } from '@/lib/domain/confirmation/clarity-findings'
import type { EligibilityFinding } from '@/lib/domain/confirmation/eligibility-findings'
import { listReviewPoints, REVIEW_GROUPS } from '@/lib/domain/confirmation/review-points'
import type { KnownConfirmer } from '@/lib/domain/confirmation/matter'
import { eligibilityFactsOf } from '@/lib/domain/confirmation/matter'
import { checkEligibility } from '@/lib/domain/confirmation/eligibility'
import type { Confirmation, KeptMove } from '@/lib/domain/confirmation/confirmation'
import type { CorrectionItem } from '@/lib/domain/confirmation/correction-items'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import {
  confirmationArticle,
  confirmationMove,
  dismissalGround,
  refusalGround,
  reviewGroup,
  reviewPoint,
} from '@/lib/labels/zh-CN/confirmation'
import { CONFIRMATION_DESK, confirmerRole } from '@/lib/labels/zh-CN/confirmation-desk'
import { clarityInWords, eligibilityInWords } from '@/lib/labels/zh-CN/confirmation-finding'
import { confirmationPaper } from '@/lib/documents/templates/confirmation-papers'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import { andSupplements } from '@/lib/labels/zh-CN/supplementary-clauses'
import { dayAndTime, dayInFull, dayInWords, stamp } from '@/lib/labels/zh-CN/moment'
import type { ReadContext } from '../define-query'
import { hasPaper } from './confirmation-paper'
import { presentCorrectionFiles, type CorrectionFileView } from './correction-files-view'
import { dayNumber, presentCourtClock, type CourtClockView } from './court-clock'
import type { DeskAbilities } from './desk-abilities'
import { markSpans, type MarkedPart } from './mark-spans'
import type { LoadedConfirmation } from './load-confirmation'
import { presentMaterials, type MaterialView } from './present-materials'
import { presentReview, type ReviewView } from './present-review'
import { presentInForce, type SupplementInForceView } from './present-supplements'

export type FindingView = {
  readonly sentence: string
  readonly remedy: string
  readonly article: string
}

/** What a judge goes through, with what was found of each point. */
export type ReviewGroupView = {
  readonly title: string
  /** 均未发现, or how many points something was found of. */
  readonly state: string
  /** The article of all its points; null: each point has its own. */
  readonly law: string | null
  readonly points: readonly {
    readonly title: string
    readonly article: string
    /** Facts of the point, beside that nothing was found. */
    readonly note: string | null
    readonly findings: readonly FindingView[]
  }[]
}

/** A step of the application, as the parties and the court read it. */
export type ConfirmationStepView = {
  readonly no: number
  readonly move: KeptMove
  readonly title: string
  readonly meta: string
  readonly ground: string | null
  /** One to a line. */
  readonly lines: readonly string[]
  /** The name of its paper; null: it has none. */
  readonly paper: string | null
}

/** What the system would list, with its code. */
export type ProposedItem = CorrectionItem

export type ConfirmationView = {
  readonly id: string
  readonly caseId: string
  readonly title: string
  readonly facts: string
  readonly clock: CourtClockView
  readonly number: string | null
  readonly applicants: readonly { readonly name: string; readonly confirmed: string }[]
  readonly request: string
  readonly effective: string
  /** `from`: the supplementary agreement that its words are from. */
  readonly clauses: readonly {
    readonly number: string
    readonly from: string | null
    readonly parts: readonly MarkedPart[]
  }[]
  readonly supplements: readonly SupplementInForceView[]
  readonly materials: readonly MaterialView[]
  readonly groups: readonly ReviewGroupView[]
  readonly steps: readonly ConfirmationStepView[]
  /** Papers that were handed in with the answer to a correction. */
  readonly correctionFiles: readonly CorrectionFileView[]
  readonly may: DeskAbilities
  /** What a notice of correction would list. */
  readonly proposed: readonly ProposedItem[]
  readonly review: ReviewView
  readonly tomorrow: LocalDate
}

/** Every decision and answer with its words, in their order. */
export function presentSteps({ decisions }: Confirmation): readonly ConfirmationStepView[] {
  return decisions.map(({ no, move, by, ground, refusalGround: refused, words, at, ...set }) => ({
    no,
    move,
    title: confirmationMove[move],
    meta: [
      by,
      stamp(at),
      ...(set.dueOn ? [CONFIRMATION_DESK.until(dayInFull(set.dueOn))] : []),
      ...(set.extraDays ? [CONFIRMATION_DESK.days(set.extraDays)] : []),
    ].join(' · '),
    ground:
      [ground && dismissalGround[ground], refused && refusalGround[refused]]
        .filter(Boolean)
        .join('：') || null,
    lines: words?.split('\n') ?? [],
    paper: hasPaper(move) ? confirmationPaper[move] : null,
  }))
}

function presentClarity(finding: ClarityFinding): FindingView {
  const { clause, sentence, mend, article } = clarityInWords(finding)
  return { sentence: `${clause}：${sentence}`, remedy: mend, article }
}

/** Every point in its group; `inTime`: of the thirty days. */
function presentPoints(
  found: readonly EligibilityFinding[],
  unclear: readonly ClarityFinding[],
  inTime: string,
): readonly ReviewGroupView[] {
  const points = listReviewPoints(found, unclear)
  return REVIEW_GROUPS.map((group) => {
    const own = points.filter((point) => point.group === group)
    const open = own.filter(({ findings, clarity }) => findings.length + clarity.length > 0).length
    return {
      title: reviewGroup[group],
      state: CONFIRMATION_DESK.groupState(open),
      law: CONFIRMATION_DESK.groupLaw[group],
      points: own.map(({ point, article, findings, clarity }) => ({
        title: reviewPoint[point],
        article: confirmationArticle[article],
        note: point === 'in_time' ? inTime : null,
        findings: [...findings.map(eligibilityInWords), ...clarity.map(presentClarity)],
      })),
    }
  })
}

/** An application as its court reads it. */
export function presentConfirmation(
  loaded: LoadedConfirmation & { readonly confirmed: readonly KnownConfirmer[] },
  may: DeskAbilities,
  { today, calendar, now }: Pick<ReadContext, 'today' | 'calendar' | 'now'>,
): ConfirmationView {
  const { confirmation, state, agreement, effective, parties, report } = loaded
  const texts = loaded.clauses.map(({ text }) => text)
  const unclear = checkClarity(texts, {
    parties,
    attachments: loaded.materials.map(({ title }) => title),
  })
  const submittedOn = confirmation.submittedAt ? toLocalDate(confirmation.submittedAt) : today
  const found = checkEligibility(
    eligibilityFactsOf({
      record: { ...state, court: state.courtName, institution: state.institutionName },
      agreement,
      effective,
      clauses: texts,
      confirmed: loaded.confirmed,
      isSuspected: report !== null && report.answer === null,
      courtRules: loaded.courtRules,
      on: submittedOn,
      calendar,
    }),
  )
  const unclearViews = unclear.map(presentClarity)
  const materials = presentMaterials(loaded)
  const missing = materials.filter(({ isMissing }) => isMissing)
  const day = (on: LocalDate) => dayInWords(on, today)
  const inTime = CONFIRMATION_DESK.period(
    day(confirmation.effectiveOn),
    day(submittedOn),
    dayNumber(confirmation.effectiveOn, submittedOn),
    day(confirmation.dueOn),
  )
  return {
    id: confirmation.id,
    caseId: confirmation.caseId,
    title: CONFIRMATION_DESK.title(confirmation.answers.map(({ party }) => party).join('、')),
    facts: CONFIRMATION_DESK.facts(state.cause, state.caseNo, day(submittedOn)),
    clock: presentCourtClock(confirmation, { today, calendar }),
    number: confirmation.number,
    applicants: confirmation.answers.map(({ partyId, party, person, confirmer, agreedAt }) => ({
      name: party,
      confirmed: CONFIRMATION_DESK.confirmedBy(
        confirmerRole[confirmer],
        person,
        dayAndTime(agreedAt, today),
        loaded.signed.includes(partyId),
      ),
    })),
    request: CONFIRMATION_DESK.requestWords(
      state.institutionName ?? '',
      dayInFull(confirmation.effectiveOn),
      andSupplements(loaded.clauses),
    ),
    effective: CONFIRMATION_DESK.effective(day(confirmation.effectiveOn)),
    clauses: loaded.clauses.map(({ number, text, supplement }, term) => ({
      number,
      from: supplement ? SUPPLEMENTARY.from(supplement) : null,
      parts: markSpans(
        text,
        unclear.filter((finding) => finding.term === term).map(({ span }) => span),
      ),
    })),
    supplements: presentInForce(loaded.supplements, today),
    materials,
    groups: presentPoints(found, unclear, inTime),
    steps: presentSteps(confirmation),
    correctionFiles: presentCorrectionFiles(loaded.correctionFiles),
    may,
    tomorrow: addDays(today, 1),
    proposed: [
      ...unclearViews.map(({ sentence, remedy }) => ({
        code: 'unclear_terms' as const,
        words: `${sentence}${remedy}`,
      })),
      ...missing.map(({ kind, name }) => ({ code: kind, words: CONFIRMATION_DESK.hand(name) })),
    ],
    review: presentReview(loaded, { today, calendar, now }),
  }
}
