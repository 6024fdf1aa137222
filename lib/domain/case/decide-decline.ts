// 不受理. Sources: 在线调解规则 第12条 (写明理由后不予接受); 操作手册 3.3 (将案子转移回原来的法院).
import { allow, type Decided } from '../refusal'
import { decideMove, type CaseFacts } from './lifecycle'
import type { Transition } from './transition'
import type { DeclineReason } from './vocabulary'

/**
 * Declining hands the case back to the court that referred it, with a reason by code and in words.
 */
export function decideDecline(
  facts: CaseFacts & { readonly courtName: string },
  reason: { readonly code: DeclineReason; readonly text: string },
): Decided<Transition<'decline'>> {
  const moved = decideMove('decline', facts)
  if (!moved.ok) return moved
  return allow({
    move: 'decline',
    from: facts.status,
    to: moved.value,
    changes: { returnedToCourt: true },
    event: {
      kind: 'case.declined',
      data: { reason: reason.code, text: reason.text, court: facts.courtName },
    },
    basis: 'online_mediation_12',
  })
}
