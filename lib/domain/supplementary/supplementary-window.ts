// When an agreement may be supplemented. Sources: 民诉解释 第354、356条 (限期补充); 在线诉讼规则 第9条; 在线调解规则 第20条;
// 电子签名法 第3条.
import type { AgreementState } from '../agreement/agreement-state'
import type { EffectiveAgreement } from '../agreement/find-effective'
import type { AgreementParty } from '../agreement/people'
import { stageOf, type CaseSource } from '../case/source'
import type { DisputeType } from '../case/vocabulary'
import type { Confirmation } from '../confirmation/confirmation'
import { allow, refuse, type Decided } from '../refusal'
import { needsPaper } from '../signature/paper-only'

export type WindowFacts = {
  readonly source: CaseSource
  readonly disputeType: DisputeType
  readonly cause: string
  readonly agreement: AgreementState | null
  /** null: the agreement is not in effect. */
  readonly effective: EffectiveAgreement<AgreementParty> | null
  /** The applications of the case, the latest first. */
  readonly confirmations: readonly Pick<
    Confirmation,
    'agreementNo' | 'status' | 'supplementDueOn' | 'lastAct' | 'lastActBy' | 'lastActAt'
  >[]
}

/**
 * May the agreement be supplemented now? Once it is in effect; before the application is submitted,
 * while the court waits for a correction or, after the admission, for a supplement that it
 * requested. Not where the court makes a 调解书, and not where only paper is signed.
 * @returns SUPPLEMENTARY_NOT_IN_FORCE, SUPPLEMENTARY_FILED, SIGNATURE_PAPER_ONLY,
 * SUPPLEMENTARY_WITH_COURT with what was done last and by whom
 */
export function decideSupplementaryWindow(
  facts: WindowFacts,
): Decided<{ readonly agreement: AgreementState; readonly partyIds: readonly string[] }> {
  const { source, agreement, effective, confirmations } = facts
  if (!agreement || !effective) return refuse('SUPPLEMENTARY_NOT_IN_FORCE')
  if (stageOf(source) === 'filed') return refuse('SUPPLEMENTARY_FILED')
  if (needsPaper('agreement', facts)) return refuse('SIGNATURE_PAPER_ONLY')
  const last = confirmations.find(({ agreementNo }) => agreementNo === agreement.agreementNo)
  const isOpen =
    !last ||
    last.status === 'waiting_parties' ||
    last.status === 'correcting' ||
    (last.status === 'admitted' && last.supplementDueOn !== null)
  if (!isOpen)
    return refuse('SUPPLEMENTARY_WITH_COURT', {
      status: last.status,
      lastAct: last.lastAct,
      by: last.lastActBy,
      at: last.lastActAt.toISOString(),
    })
  return allow({ agreement, partyIds: effective.parties.map(({ id }) => id) })
}
