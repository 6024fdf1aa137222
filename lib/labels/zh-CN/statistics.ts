import type { ClosingBand } from '@/lib/domain/statistics/closing-days'
import type { Month } from '@/lib/domain/statistics/month'
import type { Period, QuickPeriod } from '@/lib/domain/statistics/period'

/** Words of pictures. */
export const CHART = {
  missing: '图表未能显示，数字见表格。',
  none: '—',
  columns: (what: string, series: readonly string[]) =>
    `柱状图：${what}，${series.join('、')}。数字见表格。`,
  rows: (what: string, series: readonly string[]) =>
    `条形图：${what}，${series.join('、')}。数字见表格。`,
} as const

/** Words of a period and of the conditions of statistics. */
export const PERIOD = {
  quick: {
    last_twelve: '近十二个月',
    this_month: '本月',
    last_month: '上月',
    this_quarter: '本季度',
    this_year: '今年',
    last_year: '去年',
    all: '全部',
  } satisfies Record<QuickPeriod, string>,
  label: '统计期间',
  from: '起始月份',
  to: '截止月份',
  until: '至',
} as const

export const closingBand = {
  within_7: '7 天以内',
  within_15: '8 至 15 天',
  within_30: '16 至 30 天',
  within_60: '31 至 60 天',
  within_90: '61 至 90 天',
  beyond_90: '90 天以上',
} as const satisfies Record<ClosingBand, string>

/** The same on the axis of a picture. */
export const closingBandShort = {
  within_7: '≤7',
  within_15: '8–15',
  within_30: '16–30',
  within_60: '31–60',
  within_90: '61–90',
  beyond_90: '>90',
} as const satisfies Record<ClosingBand, string>

/** How closing days are counted (lib/domain/scoring/days-from-start.ts), for every 口径. */
export const CLOSING_DAYS = '引调之日至结案之日的自然日，引调当日不计，扣除暂停计算的日数'

/** What counts for 自动履行率 (lib/domain/performance/follow-up.ts), for every 口径. */
export const PERFORMANCE_RATE =
  '自动履行件数除以履行期已届满且已回访的件数，限于以书面协议结案的。曾申请执行的不是自动履行；没有约定履行日期、履行期未届满或者尚未回访的不计入。'

/** 2026年1月 */
export function monthInWords(month: Month): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`
}

/** On the axis of a picture: 2月. */
export function monthShort(month: Month): string {
  return `${Number(month.slice(5))}月`
}

/** Below 1月, and below the first month of an axis: 26年. */
export function yearBelow(month: Month, isFirst: boolean): string | undefined {
  return isFirst || month.endsWith('-01') ? `${month.slice(2, 4)}年` : undefined
}

/** 2026年1月 / 2025年12月至2026年11月 */
export function periodInWords({ from, to }: Period): string {
  return from === to ? monthInWords(from) : `${monthInWords(from)}至${monthInWords(to)}`
}
