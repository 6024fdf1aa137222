import type {
  Deadline,
  DeadlineBasis,
  DeadlineKind,
  DeadlineRefusal,
  DeadlineStep,
  DeadlineUnit,
} from '@/lib/domain/deadline/deadline'
import { PAUSE_BASES, type PauseReason } from '@/lib/domain/deadline/pauses'
import type { Remaining } from '@/lib/domain/deadline/remaining'
import { daysBetween, yearOf, type LocalDate } from '@/lib/domain/time/local-date'
import { basisInWords } from './legal-basis'
import { dayInWords } from './moment'

export const DEADLINE_KINDS = {
  acceptance: '受理期限',
  mediation: '调解期限',
} satisfies Record<DeadlineKind, string>

export const PAUSE_REASONS = {
  appraisal: '鉴定评估',
  suspension: '中止调解',
} satisfies Record<PauseReason, string>

const UNITS = { working_day: '个工作日', calendar_day: '天' } satisfies Record<DeadlineUnit, string>

/** The articles in brackets, as they were in force when the clock began. */
function cite(bases: readonly DeadlineBasis[], on: LocalDate): string {
  const articles = bases.flatMap((basis) => (basis && basisInWords(basis, on)?.article) ?? [])
  return articles.length > 0 ? `（${articles.join('、')}）` : '（当时尚无规定，按本平台规则）'
}

/** The mark of a due day in a year whose calendar is not published yet, for chips and columns. */
export const PROVISIONAL_MARK = '暂定'

const PROVISIONAL_WHY = {
  calendar_day: (year, cited) =>
    `${year}年的放假安排尚未公布，末日暂不顺延${cited}；公布后重新计算，只会推迟，不会提前。`,
  working_day: (year, cited) =>
    `${year}年的放假安排尚未公布，暂按周一至周五（1月1日除外）计工作日${cited}；公布后重新计算。`,
} satisfies Record<DeadlineUnit, (year: number, cited: string) => string>

const STARTING_EVENTS = { received: '收到引调', accepted: '受理' }

/** What is left of a deadline, in the words of a list: “剩 2 个工作日”. */
export function remainingInWords(remaining: Remaining): string {
  switch (remaining.state) {
    case 'running':
      return remaining.workingDaysRemaining === undefined
        ? `剩 ${remaining.calendarDaysRemaining} 天`
        : `剩 ${remaining.workingDaysRemaining} 个工作日`
    case 'due_today':
      return '今天到期'
    case 'overdue':
      return remaining.overdueDays === 0
        ? '已逾期，不足 1 个工作日'
        : `已逾期 ${amountOf(remaining.overdueDays, remaining.unit)}`
    case 'paused':
      return '已暂停计算'
    case 'met':
      if (remaining.overdueDays === undefined) return '按期办结'
      return remaining.overdueDays === 0
        ? '逾期不足 1 个工作日办结'
        : `逾期 ${amountOf(remaining.overdueDays, remaining.unit)}办结`
  }
}

/** To everyone whose due days it touches, from November on. */
export function missingYearInWords(year: number): string {
  return `${year} 年的放假安排尚未载入，涉及该年度的届满日标为“暂定”；国务院公布并载入后自动重新计算，记入各案的调解进度。`
}

/** What is left of a deadline, marked where its due day may still change: “剩 26 天（暂定）”. */
export function standingInWords(remaining: Remaining, isProvisional: boolean): string {
  const words = remainingInWords(remaining)
  return isProvisional && remaining.state !== 'met' ? `${words}（${PROVISIONAL_MARK}）` : words
}

/** Rolling can only postpone a clock in calendar days; one in working days may also end earlier. */
const PROVISIONAL_UNTIL = {
  mediation: '不早于',
  acceptance: '暂计至',
} satisfies Record<DeadlineKind, string>

type DueWords = {
  readonly kind: DeadlineKind
  /** The day as the place writes it. */
  readonly due: string
  readonly isProvisional: boolean
}

/** “至 12月24日”, or “不早于 2027年1月15日” while the day may still change. */
export function untilInWords({ kind, due, isProvisional }: DueWords): string {
  return `${isProvisional ? PROVISIONAL_UNTIL[kind] : '至'} ${due}`
}

/** “不早于 2027-01-15（放假安排公布后确定）”, and “至 2026-12-24” for a day that is certain. */
export function wholeUntilInWords(words: DueWords): string {
  return `${untilInWords(words)}${words.isProvisional ? '（放假安排公布后确定）' : ''}`
}

/** Why the due day is that day: whole sentences in the order of counting, each with its article. */
export function whyInWords(deadline: Deadline): readonly string[] {
  return deadline.steps.flatMap((step) => explainStep(step, deadline.startsOn))
}

/** Why no deadline could be computed, and what to do next. */
export function deadlineRefusalInWords(refusal: DeadlineRefusal): string {
  switch (refusal.code) {
    case 'CALENDAR_YEAR_UNPUBLISHED':
      return `${refusal.facts.year}年早于系统已有的放假安排，无法计算期限。请系统管理员载入国务院公布的该年度安排后再办理。`
    case 'PAUSE_ENDS_BEFORE_IT_STARTS':
      return `暂停的结束日 ${fullDate(refusal.facts.to)} 早于开始日 ${fullDate(refusal.facts.from)}，无法计算期限。请核对后重新填写。`
    case 'EXTENSION_DAYS_INVALID':
      return '延长的天数应为 1 以上的整数。请核对后重新填写。'
    case 'EXTENSION_OVER_CAP':
      return `累计延长 ${refusal.facts.requestedDays} 天，超过本院规定的上限 ${refusal.facts.maxDays} 天。请减少延长天数后重新填写。`
    case 'EXTENSION_AGREED_AFTER_DUE':
      return (
        `各方于 ${fullDate(refusal.facts.agreedOn)} 同意延长，而调解期限已于 ${fullDate(refusal.facts.dueOn)} 届满。` +
        '期限届满前未达成延长合意的，应当终结调解（在线调解规则第25条）。'
      )
  }
}

/** The year is named only where it is not the one the first sentence has named. */
function explainStep(step: DeadlineStep, startsOn: LocalDate): readonly string[] {
  const day = (date: LocalDate) => dayInWords(date, startsOn)
  switch (step.step) {
    case 'started':
      return [
        `${fullDate(step.on)}${STARTING_EVENTS[step.event]}，当日不计${cite([step.basis], startsOn)}。`,
      ]
    case 'paused': {
      const why = step.reasons.map((reason) => PAUSE_REASONS[reason]).join('、')
      const cited = cite(
        step.reasons.map((reason) => PAUSE_BASES[reason]),
        startsOn,
      )
      return step.isOpen
        ? [
            `${day(step.from)} 起${why}，尚未结束，截至 ${day(step.to)} 已有 ${step.days} 天不计入${cited}；期满日暂按次日恢复计算。`,
          ]
        : [`${span(step.from, step.to, day)} ${why}，${step.days} 天不计入${cited}。`]
    }
    case 'counted':
      return [
        ...(step.daysOff.length === 0
          ? []
          : [`其间 ${spans(step.daysOff, day)} 为休息日，不计入工作日。`]),
        `自 ${day(step.from)} 起计 ${amountOf(step.length, step.unit)}，末日为 ${day(step.to)}${cite([step.basis], startsOn)}。`,
      ]
    case 'rolled':
      return [
        `末日 ${day(step.from)} 为休息日，顺延至 ${day(step.to)}${cite([step.basis], startsOn)}。`,
      ]
    case 'extended':
      return [
        `各方同意延长 ${step.days} 天，自 ${day(step.from)} 起计，末日为 ${day(step.to)}${cite([step.basis], startsOn)}。`,
      ]
    case 'provisional':
      return [PROVISIONAL_WHY[step.unit](step.year, cite([step.basis], startsOn))]
  }
}

/** 3 个工作日, 30 天 */
export function amountOf(count: number, unit: DeadlineUnit): string {
  return `${count} ${UNITS[unit]}`
}

function fullDate(date: LocalDate): string {
  return `${yearOf(date)}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
}

function span(from: LocalDate, to: LocalDate, day: (date: LocalDate) => string): string {
  return from === to ? day(from) : `${day(from)}至${day(to)}`
}

/** Days in ascending order, those in a row drawn together. */
function spans(days: readonly LocalDate[], day: (date: LocalDate) => string): string {
  const rows: { from: LocalDate; to: LocalDate }[] = []
  for (const date of days) {
    const last = rows.at(-1)
    if (last && daysBetween(last.to, date) === 1) last.to = date
    else rows.push({ from: date, to: date })
  }
  return rows.map(({ from, to }) => span(from, to, day)).join('、')
}
