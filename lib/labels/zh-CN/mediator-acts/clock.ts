import type { PauseReason } from '@/lib/domain/deadline/pauses'
import { ACT_TERM } from '../act-term'
import { SUSPICION_TERM } from '../suspicion'

/** 暂停计算期限. */
export const PAUSE = {
  title: '暂停计算期限',
  reason: '原因',
  reasons: {
    appraisal: '鉴定评估',
    suspension: '可能存在虚假调解，中止调解',
  } satisfies Record<PauseReason, string>,
  help: {
    appraisal: '立案前委托鉴定评估的期间不计入调解期限（在线调解规则第26条）',
    suspension: '应当中止，并向引调法院报告，由法院答复如何处理（特邀调解规定第18条）',
  } satisfies Record<PauseReason, string>,
  from: '开始日期',
  fromHelp: '当日不计入调解期限。',
  note: ACT_TERM.note,
  noteHelp: '鉴定评估的事项，或者发现的情况。记入调解进度，机构和引调法院可以看到。',
  findings: SUSPICION_TERM.findings,
  findingsHelp:
    '中止调解的必填：核对了哪些材料，询问了谁，结果如何。与说明一起作为报告送引调法院。',
  submit: '暂停计算',
  effectsTitle: '暂停后',
  effects: [
    '自开始日期起，调解期限停止计算，不会届满。',
    '事由消除后由您恢复计算，期限相应顺延。',
    '暂停期间仍可联系当事人、结案。',
  ],
} as const

/** 恢复计算期限. */
export const RESUME = {
  title: '恢复计算期限',
  since: (day: string, reason: string) => `自 ${day}起因${reason}暂停计算。`,
  to: '暂停的最后一日',
  toHelp: '例如收到鉴定意见之日。次日起恢复计算。',
  note: ACT_TERM.note,
  ownReason: '自行恢复的理由',
  ownReasonHelp: '引调法院尚未答复报告。怀疑已经排除的，写明依据；法院可以看到，仍可答复。',
  submit: '恢复计算',
} as const

/** 延长调解期限. */
export const EXTEND = {
  title: '延长调解期限',
  law: '各方当事人都同意的，可以延长（在线调解规则第24条）。',
  limit: (most: number, used: number) =>
    `引调法院规定累计不超过 ${most} 天${used > 0 ? `，已延长 ${used} 天` : ''}。`,
  days: '延长天数',
  /** Where the period ends now, and “至 1月8日” or “不早于 1月8日” with the days typed. */
  end: (now: string, after: string) => `${now}届满，延长后${after}。`,
  consents: '各方的同意',
  allAgree: '各方均同意',
  note: ACT_TERM.note,
  lapse: (day: string) => `调解期限已于 ${day}届满。只有各方在届满前已经同意的，才可以补登延长。`,
  submit: '登记延长',
} as const
