// 更换调解员: the institution takes a running case from its mediator. Sources: 特邀规定 第13条 (有正当理由可更换),
// 第15条 (回避由组织决定); 在线调解规则 第12条 (逾期未确认的可重新指定), 第14条 (当事人申请更换); domain.md, Decisions 2 (重新分配不重置期限).
import type { LegalBasis } from '../legal-basis'
import { allow, refuse, type Decided } from '../refusal'
import { decideMove, type CaseFacts } from './lifecycle'
import type { CaseStatus } from './status'
import type { Transition } from './transition'
import { REPLACE_REASONS, type ReplaceReason } from './vocabulary'

const BASES = {
  left: 'invited_mediation_13',
  health: 'invited_mediation_13',
  recusal: 'invited_mediation_15',
  party_asked: 'online_mediation_14',
  not_taken: 'online_mediation_12',
  other: 'invited_mediation_13',
} as const satisfies Record<ReplaceReason, LegalBasis>

/**
 * Reasons that can be true of a case in this status: 逾期未接收 is none once the mediator has taken it.
 */
export function replaceReasonsFor(status: CaseStatus): readonly ReplaceReason[] {
  return REPLACE_REASONS.filter((reason) => reason !== 'not_taken' || status === 'pending_mediator')
}

/**
 * A replacement that a party or the law required: giving the same mediator the case again would
 * undo it. Any other cause may pass.
 */
export function barsFromCase(reason: ReplaceReason): boolean {
  return reason === 'recusal' || reason === 'party_asked'
}

/**
 * The case waits for another mediator. The clock keeps running; points stay with the one who earned
 * them.
 */
export function decideReplace(
  facts: CaseFacts & { readonly mediatorId: string | null; readonly mediatorName: string | null },
  reason: { readonly code: ReplaceReason; readonly text: string },
): Decided<Transition<'replace_mediator'>> {
  const moved = decideMove('replace_mediator', facts)
  if (!moved.ok) return moved
  if (!replaceReasonsFor(facts.status).includes(reason.code))
    return refuse('INPUT_INVALID', {}, { reason: 'ALREADY_TAKEN' })
  return allow({
    move: 'replace_mediator',
    from: facts.status,
    to: moved.value,
    changes: { mediator: null },
    event: {
      kind: 'case.mediator-replaced',
      data: {
        reason: reason.code,
        text: reason.text,
        mediatorId: facts.mediatorId ?? '',
        mediator: facts.mediatorName ?? '',
      },
    },
    basis: BASES[reason.code],
  })
}
