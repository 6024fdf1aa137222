import type { Facts } from '@/lib/domain/refusal'
import { stamp } from './moment'

const byAndAt = ({ by, at }: Facts) =>
  typeof by === 'string' && typeof at === 'string'
    ? `${by}已于 ${stamp(new Date(at))} 结束这项审阅任务`
    : '这项审阅任务已经到期'

/** Refusals of 审阅任务. */
export const INSPECTION_SENTENCES = {
  REVIEW_CASES_UNKNOWN: (f: Facts) =>
    Number(f.more) > 0
      ? `${f.caseNo} 等 ${Number(f.more) + 1} 个编号不是本院引调的案件，没有指派。请核对。`
      : `${f.caseNo} 不是本院引调的案件，没有指派。请核对。`,
  REVIEW_OVER: (f: Facts) => `${byAndAt(f)}，没有再改动。`,
} as const

/** The same as clauses, for the log. */
export const INSPECTION_REFUSED = {
  REVIEW_CASES_UNKNOWN: '编号不是本院引调的案件',
  REVIEW_OVER: '审阅任务已经结束',
} as const
