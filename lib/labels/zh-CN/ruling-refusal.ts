import type { Facts } from '@/lib/domain/refusal'
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { dayInFull, momentInWords } from './moment'

function dayOf({ on }: Facts): string {
  const day = typeof on === 'string' ? parseLocalDate(on) : null
  return day ? dayInFull(day) : ''
}

/** “已于 14:02 由李敏”. */
function whoAndWhen({ by, at }: Facts, today: LocalDate): string {
  const when = typeof at === 'string' ? `于 ${momentInWords(new Date(at), today)} ` : ''
  return `已${when}由${by || '其他人'}`
}

/** Refusals of what follows a ruling. */
export const RULING_SENTENCES = {
  RULING_NOT_MADE: () => '法院还没有作出这份裁定，不能办理送达。',
  RULING_SERVED: (f: Facts) => `已于${dayOf(f)}送达${f.party ?? '这一方'}，不用再登记。`,
  RULING_NO_OBJECTION: () => '只有确认协议有效的裁定，才能提出异议。',
  RULING_SET_ASIDE: () => '这份裁定已经撤销，不能再办理。',
  OBJECTION_LODGED: (f: Facts, today: LocalDate) =>
    `这一方的异议${whoAndWhen(f, today)}提出，不用再提。`,
  OBJECTION_PERIOD_OVER: (f: Facts) =>
    `提出异议的期限已于${dayOf(f)}届满。有正当理由的，请到法院提交。`,
  OBJECTION_DECIDED: (f: Facts, today: LocalDate) => `这件异议${whoAndWhen(f, today)}作出决定。`,
} as const

/** The same as clauses, for the log. */
export const RULING_REFUSED = {
  RULING_NOT_MADE: '法院还没有作出裁定',
  RULING_SERVED: '裁定已经送达',
  RULING_NO_OBJECTION: '裁定不能提出异议',
  RULING_SET_ASIDE: '裁定已经撤销',
  OBJECTION_LODGED: '这一方已经提出过异议',
  OBJECTION_PERIOD_OVER: '提出异议的期限已经届满',
  OBJECTION_DECIDED: '异议已经有决定',
} as const
