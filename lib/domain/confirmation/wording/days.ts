// Days and periods in a text.

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十两]{1,3})'
const CALENDAR_DAY =
  /\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*(?:\d{1,2}\s*[日号]?|底|末)|\d{1,2}月\d{1,2}[日号]|\d{4}年\d{1,2}月(?:底|末|内|前)|\d{4}年(?:底|末|内)|二[〇零○]\S{2}年\S{1,3}月\S{1,3}日/
const RECURRING =
  /每(?:个)?(?:月|年|季度?|周|星期|学期|学年)[^，。；]{0,6}(?:\d{1,2}|[一二三四五六七八九十]{1,3}|前|底|末|初)[日号天前]?|每[月季年]/
const AT_ONCE =
  /当日|当天|当场|当庭|当面(?:结清|付清|交付)|即日起|签(?:订|署|字)(?:本协议)?(?:时|的同时)|本协议(?:签订|签署|生效)(?:之日|时)|(?:今日|今天|次日)/
const WITHIN = new RegExp(`${NUMBER}\\s*(?:个)?(?:工作日|自然日|日|天|周|星期|月|年|小时)(?:之)?内`)
const STARTED = /自|从|起|之日|后|收到|签订|签署|生效|届满|通知|到期|判决|裁定|交付/
const DONE = /已(?:经|于|向|由|将|支付|付|履行|给付|返还|退还|收到|结清|搬离)/
const LATEST = /最迟|至迟|不迟于|不晚于|最晚/

export type DayInText = 'none' | 'fixed' | 'within' | 'within_without_start'

/** How a text says when something is done. */
export function readDay(text: string): DayInText {
  if (CALENDAR_DAY.test(text) || RECURRING.test(text) || AT_ONCE.test(text)) return 'fixed'
  const within = WITHIN.exec(text)
  if (!within) return 'none'
  return STARTED.test(text.slice(0, within.index)) ? 'within' : 'within_without_start'
}

/** The words of a period that has no beginning: 三日内. */
export function findWithin(text: string): { readonly from: number; readonly to: number } | null {
  const match = WITHIN.exec(text)
  return match && { from: match.index, to: match.index + match[0].length }
}

/** What was done already needs no day. */
export const isDone = (text: string): boolean => DONE.test(text)

export const hasCalendarDay = (text: string): boolean => CALENDAR_DAY.test(text)

/** A last day, whatever happens before it. */
export const hasLatestDay = (text: string): boolean => LATEST.test(text) && CALENDAR_DAY.test(text)
