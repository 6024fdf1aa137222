import type { Facts } from '@/lib/domain/refusal'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords, momentInWords } from './moment'

/** Refusals of 更正请求. */
export const CORRECTION_SENTENCES = {
  CORRECTION_WAITS: (f: Facts, today: LocalDate) =>
    `${typeof f.at === 'string' ? dayInWords(toLocalDate(new Date(f.at)), today) : '刚才'} 您已经提过，正在等调解员核实。`,
  CORRECTION_DECIDED: (f: Facts, today: LocalDate) =>
    `该请求已于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '刚才'} 由${f.by ?? '调解员'}处理，无需重复办理。`,
  CORRECTION_OVER: () => '案件已经不在调解中，这里不能更正。请打电话给调解机构。',
  CORRECTION_ADDRESS_FIRST: () =>
    '送达地址由当事人确认后更正。请先登记送达地址确认（在线调解规则第17条），再接受。',
} as const

/** The same as clauses, for the log. */
export const CORRECTION_REFUSED = {
  CORRECTION_WAITS: '同一项更正请求尚待处理',
  CORRECTION_DECIDED: '更正请求已经处理',
  CORRECTION_OVER: '案件不在调解中，不能更正',
  CORRECTION_ADDRESS_FIRST: '尚未登记送达地址确认',
} as const
