import type { CaseChannel } from '@/lib/domain/case/channel'
import type { CaseSource } from '@/lib/domain/case/source'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { Difficulty } from '@/lib/domain/statistics/difficulty'
import type { DisputeType, Outcome } from '@/lib/domain/case/vocabulary'
import { ACT_TERM } from './act-term'
import { archivingState } from './archiving-state'
import { difficulty } from './fairness'
import { caseChannel } from './case-channel'
import { caseSource, caseStatus, disputeType, outcome } from './case'

const options = <T extends string>(
  words: Readonly<Record<T, string>>,
  values = Object.keys(words) as T[],
) => values.map((value) => ({ value, label: words[value] }))

/** Words of the conditions that lists of cases can be narrowed by. */
export const CASE_FILTER = {
  submit: '查询',
  reset: '重置',
  expand: '展开',
  collapse: '收起',
  search: '搜索案号、当事人或代理人姓名、手机号、调解员',
  searchHint: '案号、姓名、手机号',
  oneCharacter: '只输入一个字的，按姓名或名称的首字查找；请输入两个以上的字。',
  foundIn: (tab: string, count: number) => `“${tab}”中有 ${count} 件`,
  goThere: '前往查看',
  conditions: '查询条件',
  clear: '全部清除',
  order: '排序',
  orders: {
    received: '收到时间 先→后',
    due: '调解期限 近→远',
    newest: '引调时间 新→旧',
    oldest: '引调时间 旧→新',
    closed: '结案时间 新→旧',
    closed_first: '结案时间 旧→新',
    moved: '最近办理在前',
  },
  remove: (condition: string) => `清除条件 ${condition}`,
  phone: '所查的手机号或电话',
  any: '不限',
  from: '从',
  to: '到',
  fields: {
    status: '状态',
    type: '纠纷类型',
    source: '案件来源',
    channel: '引调途径',
    court: '引调法院',
    outcome: ACT_TERM.outcome,
    result: '是否成功',
    mediator: '调解员',
    archiving: '归档',
    clock: '期限',
    referred: '引调时间',
    accepted: '受理时间',
    closed: '结案时间',
    days: '用时（天）',
    amount: '标的额（元）',
  },
  result: { success: '调解成功', failure: '调解不成' },
  clock: {
    waiting_late: '待受理已逾期',
    running_late: '已过调解期限',
    running_out: '三个工作日内到调解期限',
    accepted_late: '逾期受理',
    closed_late: '逾期结案',
    warned: '五个工作日内到期或已届满',
    yellow: '黄：剩四至五个工作日',
    orange: '橙：剩二至三个工作日',
    red: '红：剩不超过一个工作日',
    paused: '期限暂停中',
  },
  again: '待重新分配',
  awaits: { change: '更换申请待决定', suspicion: '虚假调解报告待答复' },
  assignedTo: (name: string) => `曾分配给${name}`,
  assigned: '分配时间',
  difficulty: '难易',
  coMediatedBy: (name: string) => `曾由${name}协同调解`,
  coMediated: '开始协同调解',
  happened: {
    withdrawn: '调解员婉拒或退回',
    declined: '调解员婉拒',
    resigned: '调解员退回',
    extended: '延长调解期限',
    paused: '暂停计算期限',
  },
  performance: { followed: '已到履行期并回访', voluntary: '自动履行' },
  archiving: archivingState,
  several: (count: number) => `已选 ${count} 项`,
  unknownMediator: '某调解员',
  unknownCourt: '某法院',
} as const

/** The choices of a condition, as a list of options. */
export const CASE_FILTER_OPTIONS = {
  status: (statuses: readonly CaseStatus[]) => options(caseStatus, [...statuses]),
  type: options(disputeType),
  source: options(caseSource),
  channel: options(caseChannel),
  outcome: options(outcome),
  result: options(CASE_FILTER.result),
  archiving: options(CASE_FILTER.archiving),
  clock: (clocks: readonly (keyof typeof CASE_FILTER.clock)[]) =>
    options(CASE_FILTER.clock, [...clocks]),
  orders: (orders: readonly (keyof typeof CASE_FILTER.orders)[]) =>
    options(CASE_FILTER.orders, [...orders]),
} as const

/**
 * The conditions as an address carries them; the shape of lib/queries/case/case-filter-input.ts.
 */
export type CaseFilterQuery = {
  readonly q?: string | undefined
  readonly phone?: string | undefined
  readonly status?: readonly CaseStatus[] | undefined
  readonly type?: readonly DisputeType[] | undefined
  readonly source?: readonly CaseSource[] | undefined
  readonly channel?: readonly CaseChannel[] | undefined
  readonly outcome?: readonly Outcome[] | undefined
  readonly result?: 'success' | 'failure' | undefined
  readonly mediator?: string | undefined
  readonly court?: string | undefined
  readonly referredFrom?: string | undefined
  readonly referredTo?: string | undefined
  readonly acceptedFrom?: string | undefined
  readonly acceptedTo?: string | undefined
  readonly closedFrom?: string | undefined
  readonly closedTo?: string | undefined
  readonly daysFrom?: number | undefined
  readonly daysTo?: number | undefined
  readonly amountFrom?: string | undefined
  readonly amountTo?: string | undefined
  readonly clock?: keyof typeof CASE_FILTER.clock | undefined
  readonly again?: string | undefined
  readonly awaits?: keyof typeof CASE_FILTER.awaits | undefined
  readonly assignedTo?: string | undefined
  readonly assignedFrom?: string | undefined
  readonly assignedUntil?: string | undefined
  readonly difficulty?: Difficulty | undefined
  readonly coMediatedBy?: string | undefined
  readonly coMediatedFrom?: string | undefined
  readonly coMediatedTo?: string | undefined
  readonly happened?: keyof typeof CASE_FILTER.happened | undefined
  readonly happenedFrom?: string | undefined
  readonly happenedTo?: string | undefined
  readonly performance?: keyof typeof CASE_FILTER.performance | undefined
  readonly archiving?: keyof typeof CASE_FILTER.archiving | undefined
  readonly import?: string | undefined
}

/** Names of the ids in a query; what the user may not see has no name. */
export type ConditionNames = {
  readonly mediator?: string | undefined
  readonly assignedTo?: string | undefined
  readonly coMediatedBy?: string | undefined
  readonly court?: string | undefined
}

export type Condition = {
  /** Names in the address that go away with it. */
  readonly params: readonly (keyof CaseFilterQuery)[]
  readonly words: string
}

const { fields } = CASE_FILTER

function span(
  field: keyof typeof fields,
  from: string | number | undefined,
  to: string | number | undefined,
  unit = '',
): string {
  const name = fields[field].replace(/（.*）/, '')
  if (from !== undefined && from === to) return `${name} ${from}${unit}`
  if (from === undefined) return `${name} 至 ${to}${unit}`
  return to === undefined ? `${name} 自 ${from}${unit} 起` : `${name} ${from} 至 ${to}${unit}`
}

/** “延长调解期限 2026-10-01 至 2026-11-30” */
function happenedInWords(
  what: keyof typeof CASE_FILTER.happened,
  from: string | undefined,
  to: string | undefined,
): string {
  const words = CASE_FILTER.happened[what]
  return from || to ? `${words} ${[from, '至', to].filter(Boolean).join(' ')}` : words
}

function numbers(
  field: keyof typeof fields,
  from: string | number | undefined,
  to: string | number | undefined,
  unit: string,
): string {
  const name = fields[field].replace(/（.*）/, '')
  if (from !== undefined && from === to) return `${name} ${from} ${unit}`
  if (from === undefined) return `${name}不超过 ${to} ${unit}`
  return to === undefined ? `${name}不少于 ${from} ${unit}` : `${name} ${from} 至 ${to} ${unit}`
}

/**
 * Each condition in words, with what to take out of the address to be rid of it: the chips above a
 * list.
 */
export function conditionsInWords(query: CaseFilterQuery, names: ConditionNames): Condition[] {
  const one = (param: keyof CaseFilterQuery, words: string): Condition[] => [
    { params: [param], words },
  ]
  const list = <T extends string>(
    param: keyof CaseFilterQuery,
    field: keyof typeof fields,
    values: readonly T[] | undefined,
    words: Record<T, string>,
  ) =>
    values ? one(param, `${fields[field]}：${values.map((value) => words[value]).join('、')}`) : []
  const pair = (
    from: keyof CaseFilterQuery,
    to: keyof CaseFilterQuery,
    words: (from?: string | number, to?: string | number) => string,
  ): Condition[] => {
    const [low, high] = [query[from], query[to]] as [
      string | number | undefined,
      string | number | undefined,
    ]
    return low === undefined && high === undefined
      ? []
      : [{ params: [from, to], words: words(low, high) }]
  }
  return [
    ...(query.q ? one('q', `“${query.q}”`) : []),
    ...(query.phone ? one('phone', CASE_FILTER.phone) : []),
    ...list('status', 'status', query.status, caseStatus),
    ...list('type', 'type', query.type, disputeType),
    ...list('source', 'source', query.source, caseSource),
    ...list('channel', 'channel', query.channel, caseChannel),
    ...(query.court
      ? one('court', `${fields.court}：${names.court ?? CASE_FILTER.unknownCourt}`)
      : []),
    ...(query.mediator
      ? one('mediator', `${fields.mediator}：${names.mediator ?? CASE_FILTER.unknownMediator}`)
      : []),
    ...(query.result ? one('result', CASE_FILTER.result[query.result]) : []),
    ...list('outcome', 'outcome', query.outcome, outcome),
    ...pair('referredFrom', 'referredTo', (from, to) => span('referred', from, to)),
    ...pair('acceptedFrom', 'acceptedTo', (from, to) => span('accepted', from, to)),
    ...pair('closedFrom', 'closedTo', (from, to) => span('closed', from, to)),
    ...pair('daysFrom', 'daysTo', (from, to) => numbers('days', from, to, '天')),
    ...pair('amountFrom', 'amountTo', (from, to) => numbers('amount', from, to, '元')),
    ...(query.clock ? one('clock', CASE_FILTER.clock[query.clock]) : []),
    ...(query.again ? one('again', CASE_FILTER.again) : []),
    ...(query.awaits ? one('awaits', CASE_FILTER.awaits[query.awaits]) : []),
    ...(query.assignedTo
      ? one('assignedTo', CASE_FILTER.assignedTo(names.assignedTo ?? CASE_FILTER.unknownMediator))
      : []),
    ...pair('assignedFrom', 'assignedUntil', (from, to) =>
      [CASE_FILTER.assigned, from, '至', to].filter(Boolean).join(' '),
    ),
    ...(query.difficulty
      ? one('difficulty', `${CASE_FILTER.difficulty}：${difficulty[query.difficulty]}`)
      : []),
    ...(query.coMediatedBy
      ? one(
          'coMediatedBy',
          CASE_FILTER.coMediatedBy(names.coMediatedBy ?? CASE_FILTER.unknownMediator),
        )
      : []),
    ...pair('coMediatedFrom', 'coMediatedTo', (from, to) =>
      [CASE_FILTER.coMediated, from, '至', to].filter(Boolean).join(' '),
    ),
    ...(query.happened
      ? [
          {
            params: ['happened', 'happenedFrom', 'happenedTo'] as const,
            words: happenedInWords(query.happened, query.happenedFrom, query.happenedTo),
          },
        ]
      : []),
    ...(query.performance ? one('performance', CASE_FILTER.performance[query.performance]) : []),
    ...(query.archiving
      ? one('archiving', `${fields.archiving}：${CASE_FILTER.archiving[query.archiving]}`)
      : []),
    ...(query.import ? one('import', '某次补录的案件') : []),
  ]
}

/** The same as plain sentences, for an export's explanations. */
export function caseConditions(query: CaseFilterQuery, names: ConditionNames): string[] {
  return conditionsInWords(query, names).map(({ words }) => words)
}
