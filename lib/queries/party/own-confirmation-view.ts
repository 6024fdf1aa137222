import type { DocumentContent } from '@/lib/documents/content'
import type { CorrectionFile } from '@/lib/data/stores/confirmation/correction-file-store'
import type { ClarityFinding } from '@/lib/domain/confirmation/clarity-findings'
import { stateOfClock, type ConfirmationClock } from '@/lib/domain/confirmation/confirmation-clocks'
import type { Confirmation, KeptMove } from '@/lib/domain/confirmation/confirmation'
import { isOver, type ConfirmationStatus } from '@/lib/domain/confirmation/confirmation-status'
import type { EligibilityFinding } from '@/lib/domain/confirmation/eligibility-findings'
import type { Material } from '@/lib/domain/confirmation/materials'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import {
  findOpenSupplementary,
  inForce,
  type Supplementary,
} from '@/lib/domain/supplementary/supplementary'
import { dayAndTime, dayInWords } from '@/lib/labels/zh-CN/moment'
import { OWN_CONFIRMATION, ownConfirmationInWords } from '@/lib/labels/zh-CN/own-confirmation'
import {
  PARTY_CONFIRMATION,
  paperForParty,
  partyFindingInWords,
  unclearForParty,
} from '@/lib/labels/zh-CN/party-confirmation'
import { SUPPLEMENTARY, supplementaryTitle } from '@/lib/labels/zh-CN/supplementary'
import type { JointClauseView } from '@/lib/labels/zh-CN/supplementary-clauses'
import {
  presentCorrectionFiles,
  type CorrectionFileView,
} from '../confirmation/correction-files-view'
import { dueDayOf } from '../confirmation/court-clock'
import { presentSteps, type ConfirmationStepView } from '../confirmation/present-confirmation'
import type { ReadContext } from '../define-query'
import { presentOwnOrder, type OwnOrderView } from './own-order-view'
import type { OwnReviewView } from './own-review-view'

/** Whom of the own parties this person can confirm for now. */
export type OwnConfirmationForm = {
  readonly partyId: string
  readonly name: string
  /** Identified within a day. */
  readonly isIdentified: boolean
}

/** The 申请书 above the name, and its SHA-256, which goes back with the name. */
export type TextToSign = {
  readonly content: DocumentContent
  readonly sha256: string
  /** Clauses of supplements that came into force after the first party signed it. */
  readonly later: readonly JointClauseView[]
}

export type OwnConfirmationView = {
  readonly caseId: string
  readonly confirmationId: string | null
  /** null: no one has confirmed yet. */
  readonly status: ConfirmationStatus | null
  /** It went to the court: its 申请书 can be opened. */
  readonly isSubmitted: boolean
  /** Where it is, with a day. */
  readonly sentence: string
  /** What keeps it from the court, with what to do. */
  readonly blocks: readonly string[]
  readonly unclear: readonly string[]
  readonly clauses: readonly JointClauseView[]
  /** What the application is made of, in plain words. */
  readonly papers: readonly string[]
  /** Each party, and since when it has confirmed. */
  readonly people: readonly {
    readonly name: string
    readonly words: string
    readonly isDone: boolean
  }[]
  readonly forms: readonly OwnConfirmationForm[]
  /** What is signed now; null: the reader signs nothing now. */
  readonly text: TextToSign | null
  /** Where a person can be identified otherwise. */
  readonly identityAt: string | null
  /** A helper, or an agent with the general authority. */
  readonly isNotTheirs: boolean
  readonly withdrawal: { readonly help: string; readonly isRequested: boolean } | null
  /** What the court waits for. */
  readonly order: OwnOrderView | null
  /** Papers that were handed in with the answer. */
  readonly handedIn: readonly CorrectionFileView[]
  /** 补充协议: whether it can be proposed now, who waits for signatures, which are in force. */
  readonly supplementary: {
    readonly mayPropose: boolean
    readonly waiting: string | null
    readonly inForce: readonly string[]
  }
  readonly review: OwnReviewView
  readonly steps: readonly ConfirmationStepView[]
}

type Facts = {
  readonly caseId: string
  readonly shown: Confirmation | null
  readonly clauses: readonly JointClauseView[]
  readonly supplements: readonly Supplementary[]
  /** The agreement can be supplemented now. */
  readonly isSupplementable: boolean
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly clock: ConfirmationClock | null
  readonly blocks: readonly EligibilityFinding[]
  readonly unclear: readonly ClarityFinding[]
  readonly forms: readonly OwnConfirmationForm[]
  readonly text: TextToSign | null
  /** The parties for which a name was written. */
  readonly signedParties: readonly string[]
  readonly materials: readonly Material[]
  readonly maySettle: boolean
  readonly files: readonly CorrectionFile[]
  readonly institution: { readonly name: string; readonly phone: string | null } | null
  readonly review: OwnReviewView
}

/** What the court decides among itself; a longer review is shown by its day. */
const OF_COURT_ALONE: readonly KeptMove[] = ['request_extension', 'refuse_extension']

function sentenceOf(
  { shown, clock, forms }: Facts,
  { today, calendar }: Pick<ReadContext, 'today' | 'calendar'>,
): string {
  const day = (on: LocalDate) => dayInWords(on, today)
  if (!shown || (shown.status === 'waiting_parties' && forms.length > 0)) {
    if (!clock) return PARTY_CONFIRMATION.what
    const { isOver: hasPassed, remainingDays } = stateOfClock(clock, today)
    if (hasPassed)
      return ownConfirmationInWords({
        status: 'lapsed',
        at: '',
        until: day(clock.dueOn),
        number: null,
      })
    return remainingDays === 0
      ? PARTY_CONFIRMATION.lastDay
      : PARTY_CONFIRMATION.days(remainingDays, day(clock.dueOn))
  }
  const { status, standing, lastActAt, number, submittedAt, admittedOn, dueOn } = shown
  const at = status === 'submitted' ? (submittedAt ?? lastActAt) : lastActAt
  const due = status === 'waiting_parties' ? dueOn : dueDayOf(shown, calendar)
  return ownConfirmationInWords({
    status,
    standing,
    at: status === 'admitted' && admittedOn ? day(admittedOn) : day(toLocalDate(at)),
    until: due && day(due),
    number,
  })
}

function withdrawalOf(
  { shown, maySettle }: Facts,
  today: LocalDate,
): OwnConfirmationView['withdrawal'] {
  if (!shown || !maySettle || isOver(shown.status)) return null
  const { status, withdrawalRequestedAt: requested } = shown
  if (requested)
    return {
      help: OWN_CONFIRMATION.withdrawRequested(dayAndTime(requested, today)),
      isRequested: true,
    }
  return {
    help: status === 'admitted' ? OWN_CONFIRMATION.withdrawAfter : OWN_CONFIRMATION.withdrawHelp,
    isRequested: false,
  }
}

function supplementaryOf(
  { supplements, isSupplementable, maySettle }: Facts,
  today: LocalDate,
): OwnConfirmationView['supplementary'] {
  const open = findOpenSupplementary(supplements)
  return {
    mayPropose: isSupplementable && maySettle,
    waiting: open && SUPPLEMENTARY.page.waiting(open.proposer, dayAndTime(open.proposedAt, today)),
    inForce: inForce(supplements).map(({ number }) => supplementaryTitle(number)),
  }
}

/** Of each unclear clause one sentence. */
export function unclearClauses(findings: readonly ClarityFinding[]): readonly string[] {
  const terms = [...new Set(findings.map(({ term }) => term))]
  return terms.map((term) =>
    unclearForParty(
      term,
      findings.filter((finding) => finding.term === term).map(({ missing }) => missing),
    ),
  )
}

/** Each kind of paper once, with the word 已有 where the dossier has it. */
function papersOf(materials: readonly Material[]): readonly string[] {
  const words = materials.map((material) => {
    const paper = paperForParty(material)
    return material.state === 'there' ? OWN_CONFIRMATION.thereIs(paper.replace(/。$/, '')) : paper
  })
  return [...new Set(words)]
}

/** The page of 申请司法确认: where it is, what keeps it, and the one thing to do. */
export function presentOwnConfirmation(
  facts: Facts,
  context: Pick<ReadContext, 'today' | 'calendar'>,
): OwnConfirmationView {
  const { caseId, shown, clauses, parties, blocks, unclear, forms, maySettle } = facts
  const { today } = context
  const isOpen = shown !== null && !isOver(shown.status)
  return {
    caseId,
    confirmationId: shown?.id ?? null,
    status: shown?.status ?? null,
    isSubmitted: shown !== null && shown.submittedAt !== null,
    sentence: sentenceOf(facts, context),
    blocks: blocks.flatMap((block) => partyFindingInWords(block) ?? []),
    unclear: forms.length > 0 || facts.isSupplementable ? unclearClauses(unclear) : [],
    supplementary: supplementaryOf(facts, today),
    clauses,
    papers: forms.length > 0 || !shown ? papersOf(facts.materials) : [],
    people: parties.map(({ id, name }) => {
      const answer =
        isOpen || forms.length === 0
          ? shown?.answers.find(({ partyId }) => partyId === id)
          : undefined
      return {
        name,
        words: answer
          ? OWN_CONFIRMATION.confirmedAt(
              dayAndTime(answer.agreedAt, today),
              facts.signedParties.includes(id),
            )
          : OWN_CONFIRMATION.notYet,
        isDone: answer !== undefined,
      }
    }),
    forms: blocks.length > 0 ? [] : forms,
    text: blocks.length > 0 ? null : facts.text,
    identityAt:
      facts.institution &&
      OWN_CONFIRMATION.identityAt(facts.institution.name, facts.institution.phone),
    isNotTheirs: !maySettle,
    withdrawal: withdrawalOf(facts, today),
    order: presentOwnOrder(shown, facts.files, today),
    handedIn: presentCorrectionFiles(facts.files.filter(({ decisionNo }) => decisionNo !== null)),
    review: facts.review,
    steps: shown ? presentSteps(shown).filter(({ move }) => !OF_COURT_ALONE.includes(move)) : [],
  }
}
