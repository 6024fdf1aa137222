// What the words of all notices share: who sends them, of which case, and when.
import { toLocalDate, weekdayOf } from '@/lib/domain/time/local-date'
import { clockTime } from './clock-time'
import { weekday } from './weekday'

export type OutgoingWords = {
  readonly subject: string
  readonly text: string
  /** Of the template, in its order: one provider takes them by name, the other by place. */
  readonly params: readonly (readonly [string, string])[]
}

export type Sender = { readonly name: string | null; readonly phone: string | null }

export const nameOf = ({ name }: Sender) => name ?? '调解组织'
/** “调解员李敏，电话020-83210000”; without a number the institution. */
export const contactOf = (mediator: string, sender: Sender) =>
  `${nameOf(sender)}调解员${mediator}${sender.phone ? `，电话${sender.phone}` : ''}`

/** 2026年12月3日（周四）14:30: a notice is read on another day, so that the year is always there. */
export function whenInWords(startsAt: string): string {
  const instant = new Date(startsAt)
  const day = toLocalDate(instant)
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日（${weekday[weekdayOf(day)]}）${clockTime(instant)}`
}

export const caseName = (caseNo: string) => `您参加的${caseNo}一案`

/** Whom to call: the institution, and its telephone where it has one. */
export const callOf = (sender: Sender) =>
  `${nameOf(sender)}${sender.phone ? `，电话${sender.phone}` : ''}`
