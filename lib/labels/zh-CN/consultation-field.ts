import type { ConsultationField } from '@/lib/domain/consultation/fields'
import type { ConsultationState, Rating } from '@/lib/domain/consultation/consultation'
import type { HiddenNumber } from '@/lib/domain/consultation/hide-numbers'
import { toLocalDate, weekdayOf, type LocalDate } from '@/lib/domain/time/local-date'
import { clockTime } from './clock-time'
import { dayInWords } from './moment'
import { weekday } from './weekday'

/** What a question is about, in everyday words. */
export const consultationField = {
  property: '物业',
  neighbour: '邻里',
  loan: '借钱',
  labour: '劳动',
  traffic: '交通',
  family: '家事',
  consumer: '消费',
  other: '其他',
} as const satisfies Record<ConsultationField, string>

/** The state as the institution reads it. */
export const consultationState = {
  waiting: '待答复',
  answered: '已答复',
  referred: '已转介',
  closed: '已结束',
} as const satisfies Record<ConsultationState, string>

export const ratingWord = {
  good: '满意',
  fair: '一般',
  poor: '不满意',
} as const satisfies Record<Rating, string>

export const hiddenNumber = {
  id_card: '身份证号',
  mobile: '手机号码',
  bank_card: '银行卡号',
  plate: '车牌号',
  other: '较长的号码',
} as const satisfies Record<HiddenNumber, string>

/** 11月25日（周三）17 点前; an hour is whole, because promises end on full hours. */
export function promiseInWords(dueAt: Date, today: LocalDate): string {
  const day = toLocalDate(dueAt)
  const hour = Number(clockTime(dueAt).slice(0, 2))
  return `${dayInWords(day, today)}（${weekday[weekdayOf(day)]}）${hour} 点前`
}

/** 4821 7730: a code as people read it out. */
export function codeInWords(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}
