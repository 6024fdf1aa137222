// 更换调解员: the institution takes a running case from its mediator. Sources: 操作手册 3.4 and by reference
// 特邀规定 第12条 (由组织指定); 特邀规定 第15条 (回避由组织决定); 在线调解规则 第12条 (三个工作日内确认接受), 第14条 (当事人申请更换); domain.md,
// Decisions 2 (重新分配不重置期限), 12 (逾期未接收), 13 (an article is quoted as it says).
import { addWorkingDays, type WorkCalendar } from '../deadline/calendar'
import type { LegalBasis } from '../legal-basis'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import { decideMove, type CaseFacts } from './lifecycle'
import type { CaseStatus } from './status'
import type { Transition } from './transition'
import { REPLACE_REASONS, type ReplaceReason } from './vocabulary'

const BASES = {
  left: 'manual_3_4_invited_12',
  health: 'manual_3_4_invited_12',
  recusal: 'invited_mediation_15',
  party_asked: 'online_mediation_14',
  not_taken: 'manual_3_4_invited_12',
  other: 'manual_3_4_invited_12',
} as const satisfies Record<ReplaceReason, LegalBasis>

/** 在线调解规则 第12条: working days in which a case that was handed over is confirmed. */
const TAKING_DAYS = 3

export type ReplaceFacts = CaseFacts & {
  readonly assignedAt: Date | null
  readonly mediatorId: string | null
  readonly mediatorName: string | null
}

/**
 * Reasons that can be true of a case in this status: 逾期未接收 is none once the mediator has taken it.
 */
export function replaceReasonsFor(status: CaseStatus): readonly ReplaceReason[] {
  return REPLACE_REASONS.filter((reason) => reason !== 'not_taken' || status === 'pending_mediator')
}

/** Has the time set for taking the case passed (domain.md, Decisions 12)? */
function isTakingOverdue(
  { assignedAt }: ReplaceFacts,
  { today, calendar }: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): boolean {
  const counted = assignedAt && addWorkingDays(calendar, toLocalDate(assignedAt), TAKING_DAYS)
  return counted !== null && counted.ok && today > counted.value.on
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
  facts: ReplaceFacts,
  reason: { readonly code: ReplaceReason; readonly text: string },
  context: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): Decided<Transition<'replace_mediator'>> {
  const moved = decideMove('replace_mediator', facts)
  if (!moved.ok) return moved
  if (!replaceReasonsFor(facts.status).includes(reason.code))
    return refuse('INPUT_INVALID', {}, { reason: 'ALREADY_TAKEN' })
  if (reason.code === 'not_taken' && !isTakingOverdue(facts, context))
    return refuse('INPUT_INVALID', {}, { reason: 'TAKING_NOT_OVERDUE' })
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
