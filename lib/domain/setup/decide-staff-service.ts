// 停用/启用 a staff account. Source: 个人信息保护法 第51条 (合理确定个人信息处理的操作权限).
import { refuse, allow, type Decided } from '../refusal'
import type { StaffRole } from './staff-accounts'

export type StaffServiceFacts = {
  readonly name: string
  readonly role: StaffRole
  readonly status: 'active' | 'disabled'
  readonly isOwn: boolean
  /**
   * Of one of the three administrators, or of an institution's: active ones of the same role and
   * place beside this account; null: others keep no such role.
   */
  readonly otherAdministrators: number | null
  readonly changedAt: Date | null
  readonly changedBy: string | null
}

/**
 * No user disables their own account, and the platform keeps an active administrator of each kind;
 * doing twice what is done tells who did it.
 */
export function decideStaffService(
  facts: StaffServiceFacts,
  to: 'active' | 'disabled',
): Decided<{ readonly to: 'active' | 'disabled' }> {
  if (facts.status === to)
    return refuse('ALREADY_IN_THAT_STATE', {
      name: facts.name,
      state: to,
      by: facts.changedBy,
      at: facts.changedAt?.toISOString() ?? null,
    })
  if (to === 'active') return allow({ to })
  if (facts.isOwn) return refuse('OWN_ACCOUNT')
  if (facts.otherAdministrators === 0)
    return refuse('LAST_ADMINISTRATOR', { name: facts.name, role: facts.role })
  return allow({ to })
}
