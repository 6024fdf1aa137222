import type { EventData } from '@/lib/domain/audit/events'
import type { Reminded, WarningLevel } from '@/lib/domain/deadline/decide-warning'

/** Words of the warnings of a mediation period. */
export const WARNING_LEVEL = {
  yellow: '黄色提醒',
  orange: '橙色提醒',
  red: '红色提醒',
  lapsed: '期限届满',
} satisfies Record<WarningLevel, string>

const REMINDED = {
  mediator: '调解员',
  administrators: '机构管理员',
  clerks: '引调法院书记员',
} satisfies Record<Reminded, string>

type WarningWords = {
  readonly level: WarningLevel
  /** The last day as the place writes it. */
  readonly due: string
  readonly remaining: number
}

/** “调解期限至 12月4日，剩 2 个工作日” */
export function warningInWords({ level, due, remaining }: WarningWords): string {
  if (level === 'lapsed') return `调解期限已于 ${due} 届满`
  return remaining === 0
    ? `调解期限至 ${due}，已不足 1 个工作日`
    : `调解期限至 ${due}，剩 ${remaining} 个工作日`
}

/** The sentence of the event. */
export function warnedInWords(data: EventData<'deadline.warned'>): string {
  const { level, dueOn, remaining, reminded } = data
  const who = reminded.map((each) => REMINDED[each]).join('、')
  return `${warningInWords({ level, due: dueOn, remaining })}（${WARNING_LEVEL[level]}），已提醒${who}。`
}
