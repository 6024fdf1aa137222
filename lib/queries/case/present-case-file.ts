import type { CaseFile, FiledAssignment } from '@/lib/data/stores/case/case-file-types'
import { stageOf } from '@/lib/domain/case/source'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { findStepNow } from '@/lib/domain/case/procedure'
import { findConfirmedFacts } from '@/lib/domain/fact/undisputed-facts'
import { parseAmount } from '@/lib/domain/money/amount'
import { returnReason, disclosureGround, endReasonInWords } from '@/lib/labels/zh-CN/act-choice'
import { outcome } from '@/lib/labels/zh-CN/case'
import {
  assignmentEnd,
  CASE_FILE,
  caseStage,
  fileKindInWords,
  fileSizeInWords,
} from '@/lib/labels/zh-CN/case-file'
import { statementInWords } from '@/lib/labels/zh-CN/closing-statement'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { amountInCapitals, amountInFigures } from '@/lib/labels/zh-CN/money'
import { dayOrStamp, stamp } from '@/lib/labels/zh-CN/moment'
import type { ReadContext } from '../define-query'
import { presentAbilities } from './abilities'
import { presentAgreement } from './agreement-view'
import { presentDeclineNotice } from './decline-notice-view'
import { presentRelated } from './present-related'
import type { CaseFileView, FormerMediatorView } from './case-file-view'
import { presentState } from './case-header-view'
import { presentChanges } from './changes-view'
import { presentCoMediation } from './co-mediators-view'
import { presentConsents } from './consents-view'
import { presentMeetings } from './meetings-view'
import { presentMinutes } from './minutes-view'
import { presentConfirmationLine } from './confirmation-line-view'
import { presentConfirmedFacts, presentOtherFacts } from './facts-view'
import { presentDeliveries } from './deliveries-view'
import { placeOf } from './dossier-facts'
import { presentCourtEnd, presentSuspicions } from './suspicions-view'
import { presentAddresses, presentParties } from './present-people'
import { presentPerformance } from './performance-view'
import { presentPreparations } from './preparations-view'
import { computeFileProcedure, presentProcedure } from './procedure-view'

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

function presentDispute({ state, dispute }: CaseFile): CaseFileView['dispute'] {
  return {
    claim: dispute.claim,
    facts: dispute.facts,
    summary: dispute.summary,
    amount: presentAmount(state.amount),
    cause: CASE_FILE.causeWith(state.cause, dispute.causeVersion),
    stage: caseStage[stageOf(state.source)],
    courtCaseNo: dispute.courtCaseNo,
    jurisdiction: dispute.jurisdictionBasis,
    referrer: dispute.referrer,
    referredAt: dayOrStamp(state.referredAt),
    receivedAt: stamp(state.receivedAt),
    acceptedAt: state.acceptedAt && stamp(state.acceptedAt),
    closedAt: state.closedAt && stamp(state.closedAt),
  }
}

const hasPreparations = ({ identityChecks, rightsNotices, addressAnswers }: CaseFile) =>
  identityChecks.length + rightsNotices.length + addressAnswers.length > 0

function presentClosing({ closing, state, parties }: CaseFile): CaseFileView['closing'] {
  if (!closing) return null
  const { statement, ...texts } = closing
  const names = parties.filter(({ id }) => statement?.partyIds.includes(id)).map(({ name }) => name)
  const kind = state.outcome === 'agreement' ? 'oral_agreement' : 'withdrawal'
  return {
    ...texts,
    outcome: state.outcome ? outcome[state.outcome] : '',
    statement: statement && statementInWords(names, statement.on, statement.how, kind),
  }
}

/** The file of a case as every surface shows it; what its reader may do now is in `abilities`. */
export function presentCaseFile(file: CaseFile, context: ReadContext): CaseFileView {
  const { state, disclosure } = file
  const last = state.assignments.find(
    ({ endedAt, endedBecause }) => endedAt === null || endedBecause === 'case_closed',
  )
  const procedure = computeFileProcedure(file, context.today)
  const isInMediation = state.status === 'in_mediation'
  const isAgreed = findEffective(file.agreement, file.parties) !== null
  return {
    ...presentState(state, context, findStepNow(procedure), isAgreed),
    dispute: presentDispute(file),
    parties: presentParties(file.parties, context.today),
    consents:
      isInMediation || file.consents.length > 0 ? presentConsents(file.parties, file.consents) : [],
    procedure: isInMediation ? presentProcedure(procedure) : [],
    preparations: isInMediation || hasPreparations(file) ? presentPreparations(file) : [],
    meetings:
      isInMediation || file.meetings.length > 0
        ? presentMeetings(
            { ...file, status: state.status, mediatorName: state.mediatorName },
            { ...context, hours: file.hours },
          )
        : null,
    minutes: presentMinutes(file.minutes, file.meetings, file.minutesAnswers),
    deliveries: presentDeliveries(file, context.now),
    changes: presentChanges(file.changes, state),
    coMediation: presentCoMediation(file.coMediators, state.mediatorName),
    suspicions: presentSuspicions(file.suspicions, state.status),
    courtEnd: presentCourtEnd(state, context.today),
    confirmedFacts: presentConfirmedFacts(
      findConfirmedFacts(file.undisputedFacts, file.parties),
      file.parties,
    ),
    otherFacts:
      isInMediation || file.undisputedFacts.length > 0
        ? presentOtherFacts(file.undisputedFacts, file.parties)
        : null,
    agreement: presentAgreement(file.agreement, file.parties, file.supplements),
    confirmation: presentConfirmationLine(state.confirmation),
    performance: presentPerformance(file),
    addresses: presentAddresses(file.addresses),
    materials: file.materials
      .filter(({ voided }) => !voided)
      .map((material) => ({
        id: material.id,
        title: material.title,
        fileName: material.fileName,
        sha256: material.sha256,
        slot: dossierSlot[placeOf(material, state)],
        kind: fileKindInWords(material.mediaType),
        size: fileSizeInWords(material.size),
        addedAt: stamp(material.addedAt),
      })),
    related: file.related.map(presentRelated),
    assignment: last
      ? {
          mediator: last.mediatorName,
          assignedAt: stamp(last.assignedAt),
          takenAt: last.acceptedAt && stamp(last.acceptedAt),
          handover: last.handoverNote,
        }
      : null,
    former: state.assignments.flatMap(presentFormer),
    disclosure: disclosure && {
      mediator: state.mediatorName ?? '',
      madeAt: stamp(disclosure.madeAt),
      statement: disclosure.statement,
      grounds: disclosure.grounds.map((ground) => disclosureGround[ground]),
    },
    closing: presentClosing(file),
    declines: file.declines.map((decline) => ({
      institutionName: decline.institutionName,
      reason: returnReason[decline.reason],
      text: decline.text,
      at: stamp(decline.declinedAt),
      by: decline.declinedBy,
      notice: presentDeclineNotice(decline.notice),
    })),
    abilities: presentAbilities(context.actor, {
      ...state,
      changes: file.changes,
      suspicions: file.suspicions,
    }),
  }
}
