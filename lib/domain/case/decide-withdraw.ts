// 提前终结: the mediator leaves, the case stays open and goes back to the institution. Sources: 特邀规定
// 第15条 (自行回避); 在线调解规则 第14条 (当事人申请更换); 操作手册 3.4; domain.md 4.7, Decisions 13.
import type { LegalBasis } from '../legal-basis'
import { allow, refuse, type Decided } from '../refusal'
import { decideMove, type CaseFacts } from './lifecycle'
import type { Transition } from './transition'
import type { WithdrawReason } from './vocabulary'

/**
 * A withdrawal that the law or a party required (特邀规定 第15条; 在线调解规则 第14条): the mediator never
 * gets the case again. Any other cause may pass.
 */
export function barsAfterWithdrawal(reason: WithdrawReason): boolean {
  return reason === 'recusal' || reason === 'party_asked_replacement'
}

const BASES = {
  health: 'manual_3_4',
  leave: 'manual_3_4',
  recusal: 'invited_mediation_15',
  beyond_expertise: 'manual_3_4',
  party_asked_replacement: 'online_mediation_14',
  other: 'manual_3_4',
} as const satisfies Record<WithdrawReason, LegalBasis>

/**
 * 提前终结 is no outcome: the clock keeps running, points stay with the one who earned them. `text`:
 * the reason in words with what is handed over; null where both together are too long for a note.
 * @returns the move, or INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideWithdraw(
  facts: CaseFacts & { readonly mediatorName: string | null },
  reason: { readonly code: WithdrawReason; readonly text: string | null },
): Decided<Transition<'withdraw'>> {
  const moved = decideMove('withdraw', facts)
  if (!moved.ok) return moved
  if (reason.text === null) return refuse('INPUT_INVALID', {}, { text: 'HANDOVER_TOO_LONG' })
  return allow({
    move: 'withdraw',
    from: facts.status,
    to: moved.value,
    changes: { mediator: null },
    event: {
      kind: 'case.withdrawn',
      data: { reason: reason.code, text: reason.text, mediator: facts.mediatorName ?? '' },
    },
    basis: BASES[reason.code],
  })
}
