import type { CaseSource } from '@/lib/domain/case/source'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import type { Month } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import { ACT_TERM } from './act-term'
import { caseSource, caseStatus, disputeType } from './case'
import { CLOSING_DAYS, PERFORMANCE_RATE, monthInWords, periodInWords } from './statistics'

/** Words of 机构案件报表 (操作手册 3.1, 3.9). */
export const REPORT = {
  title: '机构案件报表',
  courtTitle: '案件报表',
  subtitle: (period: string) => `统计期间 ${period}`,
  subtitleHint: '点击数字可查看对应案件。',
  firstReferral: '首件引调',
  firstAt: (month: string) => `首件引调于${month}`,
  unit: '件',
  none: '—',
  stop: '；',
  now: '现在',
  nowNote: '不随期间变化',
  inPeriod: '期间内',
  filters: '筛选条件',
  quick: '常用期间',
  submit: '查询',
  reset: '重置',
  anyType: '全部纠纷类型',
  anySource: '全部来源',
  anyMediator: '全部调解员',
  type: '纠纷类型',
  source: '案件来源',
  mediator: '调解员',
  definitions: '口径说明',
  definitionOf: (term: string) => `${term}的口径`,
  drill: (what: string, count: string) => `${what} ${count} 件，查看案件`,
  drillMeasure: (what: string, shown: string, count: string) =>
    `${what} ${shown}，计入 ${count} 件`,
  drillDeclines: (count: string) => `不受理、被收回 ${count} 件，查看记录`,
  ofMediator: (name: string) =>
    `已按调解员${name}筛选：收案、受理和结案都按案件现在的调解员计；不受理发生在分配之前，不分调解员。`,
  ofMediatorAtCourt: (name: string) =>
    `已按调解员${name}筛选：收案、受理和结案都按案件现在的调解员计，只计本院引调的；退回本院的案件没有调解员，不在内。`,
  topOnly: (count: number) => `图中为承办中最多的 ${count} 人，全部见表格。`,
  conditions: {
    period: (words: string) => `统计期间：${words}`,
    type: (words: string) => `纠纷类型：${words}`,
    source: (words: string) => `案件来源：${words}`,
    mediator: (name: string) => `调解员：${name}`,
  },
  empty: {
    title: '暂无可统计的案件',
    text: '法院引调案件后在此统计。',
    toCases: '查看案件分配列表',
    courtText: '本院引调案件后在此统计。',
    courtToCases: '查看引调案件列表',
  },
  export: { figures: '主要指标', name: '指标', value: '数值', unit: '单位' },
} as const

export const FIGURES = {
  referred: { label: '收案', unit: '件' },
  accepted: { label: '受理', unit: '件' },
  declined: { label: '不受理、被收回', unit: '件' },
  returned: { label: '现退回本院', unit: '件' },
  closed: { label: '结案', unit: '件' },
  rate: { label: '调解成功率', unit: '' },
  performanceRate: { label: '自动履行率', unit: '' },
  averageDays: { label: '平均结案时间', unit: '天' },
  averageHours: { label: '平均受理用时', unit: '小时' },
  withdrawn: { label: '婉拒与退回', unit: '件' },
  extended: { label: '延长期限', unit: '件' },
  paused: { label: '暂停期限', unit: '件' },
  acceptedLate: { label: '逾期受理', unit: '件' },
  closedLate: { label: '逾期结案', unit: '件' },
  open: { label: '未结', unit: '件' },
  waitingLate: { label: '待受理已逾期', unit: '件' },
  runningOut: { label: '三个工作日内到期', unit: '件' },
  late: { label: '超期未结', unit: '件' },
} as const
/** What a figure or a part counts (口径). */
export type Definition = readonly [term: string, text: string]

export type FigureKey = keyof typeof FIGURES

export const FIGURE_NOTES = {
  succeeded: '成功',
  failed: '不成',
  declined: '婉拒',
  givenBack: '退回',
  followed: '到期并回访',
  voluntary: '自动履行',
} as const

/** What each figure and section counts (口径): shown on the page, printed and exported. */
export const DEFINITIONS = {
  referred: '引调时间在期间内、现在仍属于本机构的案件；不受理或者逾期被收回的不在内。',
  accepted: '受理时间在期间内的案件。',
  declined:
    '不受理或者逾期未确认被法院收回的案件，按办理时间计；这些案件没有调解员，记录中也不留来源。',
  returned: '现在处于“已退回法院”状态的案件，不随期间变化。',
  closed: '结案时间在期间内的案件，含已归档的。',
  rate: '调解成功件数除以结案件数。达成调解协议、自行和解并撤回申请为成功，其余为不成。',
  performanceRate: `期间内结案的案件中，${PERFORMANCE_RATE}`,
  averageDays: `${CLOSING_DAYS}，按结案件数平均，四舍五入到天。`,
  averageHours: '从收到案件到受理的小时数，按受理件数平均，节假日也计算在内。',
  withdrawn:
    '期间内调解员提前终结的案件：接收之前的为婉拒，接收之后的为退回；同一案件两种都有的，合计只计一件。按调解员筛选时不计，因为案件已不由其承办。',
  extended: '期间内各方同意延长调解期限（以同意之日计）的案件，延长几次都计一件。',
  paused: '期间内开始暂停计算调解期限（鉴定评估、中止）的案件，暂停几次都计一件。',
  acceptedLate:
    '受理时间在期间内、受理之日晚于受理期限（收到之日起三个工作日）届满日的案件；仍未受理的见“待受理已逾期”。',
  closedLate: '结案之日晚于调解期限届满日的案件；期限已计入各方同意的延长，并扣除暂停计算的日数。',
  open: '现在待受理、待分配、待接收、披露待决定或者调解中的案件，含尚未受理的，不随期间变化。',
  waitingLate: '现在待受理、受理期限已经届满的案件，不随期间变化。',
  runningOut: '现在未结、受理后的调解期限在今天或者其后三个工作日内届满的案件，不随期间变化。',
  late: '现在未结、调解期限已经届满的案件，不随期间变化。',
  months:
    '每月的收案按引调时间、受理按受理时间、结案按结案时间计入当月；同一案件可以在不同月份收案和结案。',
  states:
    '现在各状态的案件，不随期间变化，合计为符合筛选条件的全部案件；有筛选条件的，已结案与已归档合为一行。',
  types:
    '按纠纷类型分列期间内的收案和结案，成功率按结案计算；自动履行率的分母是其中履行期已届满且已回访的件数。',
  days: `期间内结案的案件，${CLOSING_DAYS}；各档与时间分的分档一致。`,
  outcomes: '期间内结案的案件，按终结事由分列；占比为占期间内结案件数的比例。',
  sources: '按案件来源分列期间内的收案和结案。',
  loads: '每位调解员现在待接收、披露待决定、调解中的案件；停用且没有承办中案件的不列。',
} as const

/** For a court's own report, where the words would say something else. */
export const COURT_DEFINITIONS = {
  referred: '引调时间在期间内的本院案件，由哪个机构调解都在内；被退回的也在内。',
} as const

export const SECTIONS = {
  months: '收案与结案',
  states: '各状态案件',
  types: '各类纠纷与成功率',
  days: '结案用时',
  outcomes: ACT_TERM.outcome,
  sources: '案件来源',
  loads: '各调解员承办中',
} as const
export type SectionKey = keyof typeof SECTIONS

export const REPORT_COLUMNS = {
  month: '月份',
  state: '状态',
  type: '纠纷类型',
  source: '来源',
  band: '用时',
  outcome: ACT_TERM.outcome,
  mediator: '调解员',
  cases: '件数',
  share: '占比',
  referred: '收案',
  accepted: '受理',
  closed: '结案',
  succeeded: '成功',
  rate: '成功率',
  followed: '到期并回访',
  voluntary: '自动履行',
  performanceRate: '自动履行率',
  /** “80%（8/10）” */
  rateOf: (rate: string, part: number, whole: number) => `${rate}（${part}/${whole}）`,
  averageDays: '平均用时（天）',
  carried: '承办中',
  untaken: '其中待接收',
  late: '其中超期',
  cap: '上限',
} as const

export const REPORT_PICTURES = {
  disabled: (name: string) => `${name}（已停用）`,
} as const

/** A state of 各状态案件; `settled`: closed and archived in one row. */
export function stateInWords(status: CaseStatus | 'settled'): string {
  return status === 'settled'
    ? `${caseStatus.closed}（含${caseStatus.archived}）`
    : caseStatus[status]
}

/** What a report was narrowed by, in words. */
export function reportConditions(query: {
  readonly period: Period
  readonly type: DisputeType | null
  readonly source: CaseSource | null
  readonly mediator: string | null
}): string[] {
  const { conditions: words } = REPORT
  return [
    words.period(periodInWords(query.period)),
    ...(query.type ? [words.type(disputeType[query.type])] : []),
    ...(query.source ? [words.source(caseSource[query.source])] : []),
    ...(query.mediator ? [words.mediator(query.mediator)] : []),
  ]
}

/** 首件引调于2026年8月; null where the whole period has cases. */
export function firstReferral(month: Month | null): string | null {
  return month && REPORT.firstAt(monthInWords(month))
}

/**
 * Term and definition of each figure and section that is shown; `own`: what a surface means
 * otherwise.
 */
export function reportDefinitions(
  figures: readonly FigureKey[],
  sections: readonly SectionKey[],
  own: Partial<Record<FigureKey | SectionKey, string>> = {},
): Definition[] {
  const textOf = (key: FigureKey | SectionKey) => own[key] ?? DEFINITIONS[key]
  return [
    ...figures.map((key): Definition => [FIGURES[key].label, textOf(key)]),
    ...sections.map((key): Definition => [SECTIONS[key], textOf(key)]),
  ]
}
