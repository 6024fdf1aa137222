// 停用/启用 a mediator. Sources: 特邀规定 第10、28条; domain.md (停用不得留下无人承办的案件).
import { refuseEnded, type EndedService } from '../ending/service-end'
import { allow, refuse, type Decided } from '../refusal'

export type ServiceFacts = {
  readonly name: string
  readonly status: 'active' | 'disabled'
  /** 调出、离职: it is not disabled or enabled any more. */
  readonly ended: EndedService | null
  readonly openCases: number
  /**
   * Cases that they co-mediate now; another mediator presides
   * (docs/decisions/0071-co-mediators.md).
   */
  readonly coMediatedCases: number
  readonly newestAssignment: { readonly by: string; readonly at: Date } | null
  readonly changedAt: Date | null
  readonly changedBy: string | null
}

/**
 * A mediator with open cases cannot be disabled before they are reassigned, nor one who co-mediates
 * before the institution has ended that with its reason; doing twice what is done tells who did it.
 */
export function decideService(
  facts: ServiceFacts,
  to: 'active' | 'disabled',
): Decided<{ readonly to: 'active' | 'disabled' }> {
  const { ended } = facts
  if (ended) return refuseEnded({ ...facts, ended })
  if (facts.status === to) {
    return refuse('ALREADY_IN_THAT_STATE', {
      name: facts.name,
      state: to,
      by: facts.changedBy,
      at: facts.changedAt?.toISOString() ?? null,
    })
  }
  if (to === 'disabled' && facts.openCases + facts.coMediatedCases > 0) {
    const newest = facts.newestAssignment
    return refuse('MEDIATOR_HAS_OPEN_CASES', {
      mediator: facts.name,
      open: facts.openCases,
      coMediated: facts.coMediatedCases,
      by: newest?.by ?? null,
      at: newest?.at.toISOString() ?? null,
    })
  }
  return allow({ to })
}
