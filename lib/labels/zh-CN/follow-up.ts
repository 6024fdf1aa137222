import type { Performance, Satisfaction } from '@/lib/domain/performance/follow-up'

/** 履行情况, as a follow-up found it. */
export const performance = {
  performed: '已履行',
  partly: '部分履行',
  not_performed: '未履行',
  enforcement: '已申请执行',
  not_due: '履行期未到',
} as const satisfies Record<Performance, string>

export const satisfaction = {
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
} as const satisfies Record<Satisfaction, string>

/** The section 履行与回访 of a closed case. */
export const FOLLOW_UP = {
  title: '履行与回访',
  days: '履行期',
  /** “第 1 条第 2 期：2026-12-15 届至”. */
  day: (termNo: number, part: number | null, on: string) =>
    `第 ${termNo} 条${part === null ? '' : `第 ${part} 期`}：${on}`,
  noDays: '协议没有约定具体的履行日期。',
  none: '尚无回访记录。',
  objections: '异议',
  /** “2026-12-16 电话回访许静：已履行，满意”. */
  entry: (on: string, how: string, party: string, words: readonly string[]) =>
    `${on} ${how}回访${party}：${words.join('，')}`,
  objection: (text: string) => `异议：${text}`,
  record: '登记回访',
  by: (name: string) => `登记人：${name}`,
  result: {
    voluntary: '协议已自动履行',
    not_voluntary: '协议未自动履行',
  },
} as const
