// 查看完整号码. Source: 个人信息保护法 第6条 (only what the purpose requires), 第51条; 特邀规定 第15条 (a
// mediator who disclosed does not act until it is decided).
import type { ActorRole } from '../access/roles'
import { UNREADABLE, type Unreadable } from '../identity/unreadable'
import { allow, refuse, type Decided } from '../refusal'
import type { CaseStatus } from './status'

/** Statuses in which the mediator of a case has somebody to call. */
const MEDIATOR_CALLS_IN = [
  'pending_mediator',
  'in_mediation',
] as const satisfies readonly CaseStatus[]

/**
 * May this role read whole numbers of a case in this status? A mediator not while a disclosure is
 * being decided, and not once the case is closed; what the act table allows others is not narrowed.
 */
export function mayReadNumbers(role: ActorRole, status: CaseStatus): boolean {
  return role !== 'mediator' || (MEDIATOR_CALLS_IN as readonly CaseStatus[]).includes(status)
}

/** @returns allowed, or NUMBERS_STAY_MASKED with the status. */
export function decideUnmask(role: ActorRole, status: CaseStatus): Decided<null> {
  return mayReadNumbers(role, status) ? allow(null) : refuse('NUMBERS_STAY_MASKED', { status })
}

/** May this role read this number? @returns the number, or why not */
export function decideWholeNumber(
  role: ActorRole,
  status: CaseStatus,
  number: string | Unreadable,
): Decided<string> {
  const decided = decideUnmask(role, status)
  if (!decided.ok) return decided
  return number === UNREADABLE ? refuse('NUMBER_UNREADABLE') : allow(number)
}
