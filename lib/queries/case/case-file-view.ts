import type {
  CaseFile,
  CaseStanding,
  FiledAssignment,
} from '@/lib/data/stores/case/case-file-store'
import { stageOf } from '@/lib/domain/case/source'
import type { CaseStatus } from '@/lib/domain/case/status'
import { parseAmount } from '@/lib/domain/money/amount'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import {
  caseSource,
  declineReason,
  disclosureGround,
  disputeType,
  endReasonInWords,
  outcome,
} from '@/lib/labels/zh-CN/case'
import {
  assignmentEnd,
  CASE_FILE,
  caseStage,
  fileKindInWords,
  fileSizeInWords,
} from '@/lib/labels/zh-CN/case-file'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { amountInCapitals, amountInFigures } from '@/lib/labels/zh-CN/money'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { relatedReason } from '@/lib/labels/zh-CN/related-case'
import type { ReadContext } from '../define-query'
import { presentAbilities, type CaseAbilities } from './abilities'
import { presentClock, type ClockView } from './clock-view'
import { placeOf } from './dossier-facts'
import { presentNextStep, type NextStepView } from './next-step-view'
import type { PartyView, ServiceAddressView } from './party-view'
import { presentAddresses, presentParties } from './present-people'

/** What stands above every page of a case. */
export type CaseHeaderView = {
  readonly caseId: string
  readonly caseNo: string
  readonly status: CaseStatus
  readonly disputeType: string
  readonly source: string
  readonly courtName: string
  readonly institutionName: string | null
  readonly mediator: string | null
  readonly referredOn: LocalDate
  readonly clock: ClockView | null
}

export type MaterialView = {
  readonly id: string
  /** Its place in the dossier, by name. */
  readonly slot: string
  readonly title: string
  readonly fileName: string
  readonly kind: string
  readonly size: string
  readonly sha256: string
  readonly addedAt: string
}

export type FormerMediatorView = {
  readonly id: string
  readonly name: string
  /** When they left. */
  readonly until: string
  /** 提前终结, 披露后更换 or 机构更换. */
  readonly how: string
  readonly reason: string | null
  readonly text: string | null
}

export type RelatedCaseView = {
  readonly caseId: string
  readonly caseNo: string
  readonly status: CaseStatus
  readonly referredOn: LocalDate
  readonly why: readonly string[]
}

export type AssignmentView = {
  readonly mediator: string
  readonly assignedAt: string
  readonly takenAt: string | null
  readonly handover: string | null
}

export type DisclosureView = {
  readonly mediator: string
  readonly madeAt: string
  readonly grounds: readonly string[]
  readonly statement: string | null
}

export type DeclineView = {
  readonly institutionName: string
  readonly reason: string
  readonly text: string
  readonly at: string
  readonly by: string
}

export type CaseFileView = {
  readonly header: CaseHeaderView
  readonly dispute: {
    readonly claim: string
    readonly facts: string
    readonly summary: string | null
    readonly amount: { readonly figures: string; readonly capitals: string | null } | null
    readonly cause: string
    readonly stage: string
    readonly courtCaseNo: string | null
    readonly jurisdiction: string | null
    readonly referrer: string | null
    readonly referredAt: string
    readonly receivedAt: string
    readonly acceptedAt: string | null
    readonly closedAt: string | null
  }
  readonly parties: readonly PartyView[]
  readonly addresses: readonly ServiceAddressView[]
  readonly materials: readonly MaterialView[]
  readonly related: readonly RelatedCaseView[]
  /** The present assignment, or of a closed case the one under which it was closed. */
  readonly assignment: AssignmentView | null
  /** Who left it and why, latest first. */
  readonly former: readonly FormerMediatorView[]
  readonly disclosure: DisclosureView | null
  readonly closing: {
    readonly outcome: string
    readonly account: string
    readonly failureReason: string | null
    readonly costRaising: string | null
    readonly courtNotes: string | null
  } | null
  readonly declines: readonly DeclineView[]
  readonly next: NextStepView
  readonly abilities: CaseAbilities
}

/** Header of a case from how it stands. */
export function presentHeader(
  standing: CaseStanding,
  { today, calendar }: ReadContext,
): CaseHeaderView {
  return {
    caseId: standing.id,
    caseNo: standing.caseNo,
    status: standing.status,
    disputeType: disputeType[standing.disputeType],
    source: caseSource[standing.source],
    courtName: standing.courtName,
    institutionName: standing.institutionName,
    mediator: standing.mediatorName,
    referredOn: toLocalDate(standing.referredAt),
    clock: presentClock(standing, today, calendar),
  }
}

/** What comes next in a case, from how it stands. */
export function presentNext(standing: CaseStanding, context: ReadContext): NextStepView {
  const open = standing.assignments.find(({ endedAt }) => endedAt === null)
  const isPaused = standing.pauses.some(
    ({ from, to }) => from <= context.today && (to === null || to >= context.today),
  )
  const clock = presentClock(standing, context.today, context.calendar)
  return presentNextStep(
    {
      ...standing,
      isPaused,
      takenOn: open?.acceptedAt ? toLocalDate(open.acceptedAt) : null,
      // The clock counts pauses and extensions; the stored day is the one that was set at acceptance.
      mediationDueOn: clock?.kind === 'mediation' ? clock.dueOn : standing.mediationDueOn,
      acceptanceDueOn: clock?.kind === 'acceptance' ? clock.dueOn : standing.acceptanceDueOn,
    },
    standing,
    context,
  )
}

function presentAmount(amount: string | null): CaseFileView['dispute']['amount'] {
  if (amount === null) return null
  const parsed = parseAmount(amount)
  if (!parsed.ok) return { figures: amount, capitals: null }
  return { figures: amountInFigures(parsed.value), capitals: amountInCapitals(parsed.value) }
}

function presentFormer({
  id,
  mediatorName,
  endedAt,
  endedBecause,
  endReason,
  endText,
}: FiledAssignment): FormerMediatorView[] {
  if (!endedAt || !endedBecause || endedBecause === 'case_closed') return []
  return [
    {
      id,
      name: mediatorName,
      until: stamp(endedAt),
      how: assignmentEnd[endedBecause],
      reason: endReasonInWords(endedBecause, endReason),
      text: endText,
    },
  ]
}

function presentDispute({ standing, dispute }: CaseFile): CaseFileView['dispute'] {
  return {
    claim: dispute.claim,
    facts: dispute.facts,
    summary: dispute.summary,
    amount: presentAmount(standing.amount),
    cause: CASE_FILE.causeWith(standing.cause, dispute.causeVersion),
    stage: caseStage[stageOf(standing.source)],
    courtCaseNo: dispute.courtCaseNo,
    jurisdiction: dispute.jurisdictionBasis,
    referrer: dispute.referrer,
    referredAt: stamp(standing.referredAt),
    receivedAt: stamp(standing.receivedAt),
    acceptedAt: standing.acceptedAt && stamp(standing.acceptedAt),
    closedAt: standing.closedAt && stamp(standing.closedAt),
  }
}

/** The file of a case as every surface shows it; what its reader may do with it now is in `abilities`. */
export function presentCaseFile(file: CaseFile, context: ReadContext): CaseFileView {
  const { standing, disclosure, closing } = file
  const last = standing.assignments.find(
    ({ endedAt, endedBecause }) => endedAt === null || endedBecause === 'case_closed',
  )
  return {
    header: presentHeader(standing, context),
    dispute: presentDispute(file),
    parties: presentParties(file.parties, context.today),
    addresses: presentAddresses(file.addresses),
    materials: file.materials
      .filter(({ voided }) => !voided)
      .map((material) => ({
        id: material.id,
        title: material.title,
        fileName: material.fileName,
        sha256: material.sha256,
        slot: dossierSlot[placeOf(material, standing)],
        kind: fileKindInWords(material.mediaType),
        size: fileSizeInWords(material.size),
        addedAt: stamp(material.addedAt),
      })),
    related: file.related.map(({ caseId, caseNo, status, referredAt, why }) => ({
      caseId,
      caseNo,
      status,
      referredOn: toLocalDate(referredAt),
      why: why.map((reason) => relatedReason[reason]),
    })),
    assignment: last
      ? {
          mediator: last.mediatorName,
          assignedAt: stamp(last.assignedAt),
          takenAt: last.acceptedAt && stamp(last.acceptedAt),
          handover: last.handoverNote,
        }
      : null,
    former: standing.assignments.flatMap(presentFormer),
    disclosure: disclosure && {
      mediator: standing.mediatorName ?? '',
      madeAt: stamp(disclosure.madeAt),
      statement: disclosure.statement,
      grounds: disclosure.grounds.map((ground) => disclosureGround[ground]),
    },
    closing: closing && { ...closing, outcome: standing.outcome ? outcome[standing.outcome] : '' },
    declines: file.declines.map((decline) => ({
      institutionName: decline.institutionName,
      reason: declineReason[decline.reason],
      text: decline.text,
      at: stamp(decline.declinedAt),
      by: decline.declinedBy,
    })),
    next: presentNext(standing, context),
    abilities: presentAbilities(context.actor, standing),
  }
}
