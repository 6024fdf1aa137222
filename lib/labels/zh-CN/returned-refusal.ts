import type { Facts } from '@/lib/domain/refusal'
import { CHASE_SENTENCES } from './chase-refusal'
import { COURT_STAGE_SENTENCES } from './court-stage-refusal'

/**
 * Refusals of a court's acts on what it referred: 收回, 重新引调, 退回后办结, 督办, and of what follows a
 * mediation.
 */
export const RETURNED_SENTENCES = {
  ...CHASE_SENTENCES,
  ...COURT_STAGE_SENTENCES,
  INSTITUTION_BARRED: (f: Facts) =>
    `${f.institution}在本案中${f.because === 'not_confirmed' ? '逾期未确认，已被收回' : '已不予受理'}（${f.on}），请选择其他机构。`,
  RECALL_TOO_EARLY: (f: Facts) =>
    `机构的受理期限至 ${f.dueOn ?? '期满'} 24:00 止，期满后才能收回（在线调解规则第12条）。`,
  RETURNED_END_UNFIT: () => '所选去向与案件所处阶段不符：立案前的移送立案，立案后的转入审理。',
} as const
