import type { HourSpan, WeekSpan } from '@/lib/domain/meeting/working-hours'
import type { Weekday } from '@/lib/domain/time/local-date'
import { spansInWords } from './hour-spans'
import { weekday } from './weekday'

/** Words of 工作时间. */
export const HOURS = {
  title: '工作时间',
  set: '设定工作时间',
  setOf: (name: string) => `设定${name}的工作时间`,
  usual: '周一至周五 8:30 至 18:00（通常时间）',
  help: '在工作时间以外安排调解会的，只作提醒，不影响安排。',
  from: (day: string) => `自 ${day} 起`,
  span: (from: string, to: string) => `${from} 至 ${to}`,
  validFrom: '自哪一天起',
  validTo: '至哪一天',
  validToHelp: '不填的，一直有效，直至另行设定。',
  toUsual: '恢复通常时间（周一至周五 8:30 至 18:00）',
  toUsualHelp: '勾选后，下面各段不起作用。',
  line: (no: number) => `第 ${no} 段`,
  lineHelp: '同一段时间在几天相同的，一并勾选；上午、下午分作两段。',
  start: '开始',
  end: '结束',
  on: '星期',
  submit: '保存工作时间',
  saved: '工作时间已保存。',
  savedOf: (name: string) => `已保存${name}的工作时间。`,
  ofDay: (spans: string) => `工作时间 ${spans}`,
  noneOfDay: '非工作时间',
  ofPeople: '调解员的工作时间',
  ofPeopleHelp: '未列出的调解员为通常时间：周一至周五 8:30 至 18:00。',
} as const

/** 工作时间 8:30 至 12:00; a day without any is named so. */
export function hoursOfDay(spans: readonly HourSpan[]): string {
  return spans.length === 0 ? HOURS.noneOfDay : HOURS.ofDay(spansInWords(spans))
}

/** 周一至周五 8:30 至 12:00、14:00 至 18:00；周六 9:00 至 11:00 */
export function weekInWords(spans: readonly WeekSpan[] | null): string {
  if (spans === null) return HOURS.usual
  const days = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({
    day,
    words: spansInWords(spans.filter((span) => span.weekday === day)),
  }))
  const groups: { readonly days: Weekday[]; readonly words: string }[] = []
  for (const { day, words } of days) {
    if (words === '') continue
    const group = groups.find((each) => each.words === words)
    if (group) group.days.push(day)
    else groups.push({ days: [day], words })
  }
  return groups.map((group) => `${daysInWords(group.days)} ${group.words}`).join('；')
}

/** 周一至周五, 周一、周三 */
function daysInWords(days: readonly Weekday[]): string {
  const [first, last] = [days[0]!, days.at(-1)!]
  const isRun = days.length > 2 && last - first === days.length - 1
  return isRun
    ? `${weekday[first]}至${weekday[last]}`
    : days.map((each) => weekday[each]).join('、')
}
