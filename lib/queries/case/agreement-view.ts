import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import { findSigners, type AgreementParty } from '@/lib/domain/agreement/people'
import { effectiveDay, findHoldingSignatures } from '@/lib/domain/agreement/signing'
import type { SupplementaryText } from '@/lib/domain/supplementary/supplementary'
import { AGREEMENT, signingAnswer, signingWay } from '@/lib/labels/zh-CN/agreement'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { jointClauses, type JointClauseView } from '@/lib/labels/zh-CN/supplementary-clauses'

export type AgreementStage = keyof typeof AGREEMENT.state

/** The newest agreement of a case as its reader may see it. */
export type AgreementView = {
  readonly stage: AgreementStage
  readonly agreementNo: number
  readonly version: number
  /** When and by whom it was saved, finished, put into effect, voided: a line each. */
  readonly lines: readonly string[]
  readonly facts: string
  readonly disputes: string
  /** Read with the supplementary agreements in force. */
  readonly clauses: readonly JointClauseView[]
  /** Of every signer a line; empty for a draft. */
  readonly signatures: readonly string[]
}

function stageOf(agreement: AgreementState, effectiveOn: string | null): AgreementStage {
  if (agreement.voided) return 'voided'
  if (!agreement.finished) return 'draft'
  return effectiveOn ? 'effective' : 'finished'
}

export function presentAgreement(
  agreement: AgreementState | null,
  parties: readonly AgreementParty[],
  supplements: readonly SupplementaryText[] = [],
): AgreementView | null {
  if (!agreement) return null
  const { agreementNo, version, draft, finished, voided, savedAt, savedBy } = agreement
  const signers = findSigners(parties, draft)
  const holding = findHoldingSignatures(agreement.signatures)
  const effectiveOn = effectiveDay(
    agreement.signatures,
    signers.map(({ id }) => id),
  )
  return {
    stage: stageOf(agreement, effectiveOn),
    agreementNo,
    version,
    lines: [
      finished
        ? AGREEMENT.finishedAt(stamp(finished.at), finished.sha256)
        : AGREEMENT.savedAt(version, stamp(savedAt), savedBy),
      ...(effectiveOn ? [AGREEMENT.effectiveOn(effectiveOn)] : []),
      ...(voided ? [AGREEMENT.voidedAt(stamp(voided.at), voided.reason)] : []),
    ],
    facts: draft.facts,
    disputes: draft.disputes,
    clauses: jointClauses(agreement, parties, supplements),
    signatures: finished
      ? signers.map(({ id, name }) => {
          const last = holding.find(({ partyId }) => partyId === id)
          if (!last) return AGREEMENT.unsigned(name)
          const how = last.answer === 'signed' ? signingWay[last.how] : signingAnswer.refused
          return AGREEMENT.signature(name, last.agent, last.on, how)
        })
      : [],
  }
}
