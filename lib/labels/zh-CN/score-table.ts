import { OPERATION_CODES, type RuleSet } from '@/lib/domain/scoring/rule-set'
import { SCORE_GROUNDS, SCORE_PARTS, SCORE_TOTAL } from './scoring'
import { CLOSING_DAYS, PERFORMANCE_RATE } from './statistics'

/** Words of 调解员积分 and 案件积分 (操作手册 3.9); the columns are the manual's own, letter by letter. */
export const SCORE_TABLE = {
  mediators: {
    title: '调解员积分',
    unit: '人',
    columns: {
      place: '序号',
      mediator: '调解员',
      bestType: '成功率最高纠纷类型',
      total: '总积分',
      averageDays: '平均结案时间',
      successRate: '调解成功率',
      averageOperation: '平均操作分',
      averageTime: '平均时间分',
      averageResult: '平均结果分',
    },
    closed: (count: string) => `已结案 ${count} 件`,
    bars: '积分构成',
    success: '成功',
    voluntary: '自动履行',
    rates: '成功率与件数',
    barOf: (mediator: string, parts: ScoreParts, total: number) =>
      `${mediator}：操作分 ${parts.operation}，时间分 ${parts.time}，结果分 ${parts.result}${parts.handedOver > 0 ? `，移交案件 ${parts.handedOver}` : ''}，合计 ${total}`,
    handedOver: '移交案件',
    handedOverIn: (cases: number, points: number) => `${cases} 件，移交前得 ${points} 分`,
    /** A rate or an average without a closed case. */
    none: '—',
    rateOf: (mediator: string, succeeded: number, closed: number, rate: string) =>
      `${mediator}：${closed} 件结案，${succeeded} 件成功，成功率 ${rate}`,
    of: (succeeded: number, closed: number) => `${succeeded} / ${closed}`,
    succeededCases: (mediator: string, count: number) => `${mediator}调解成功的 ${count} 件`,
    closedCases: (mediator: string, count: number) => `${mediator}已结案的 ${count} 件`,
    performance: (rate: string) => `自动履行 ${rate}`,
    voluntaryCases: (mediator: string, count: number) => `${mediator}自动履行的 ${count} 件`,
    followedCases: (mediator: string, count: number) =>
      `${mediator}履行期已届满且已回访的 ${count} 件`,
    performanceOf: (voluntary: number, followed: number, rate: string) =>
      `${followed} 件履行期已届满且已回访，${voluntary} 件自动履行，自动履行率 ${rate}`,
    tooFew: '灰色：少于 5 件，不宜比较',
    from: (mediator: string, total: number) => `${mediator}积分构成（${total} 分）`,
    open: (mediator: string) => `${mediator}的积分构成`,
    fold: '收起',
    each: (count: number) => `${count} 件逐件查看`,
    /** Columns of the file alone: what the rate and the averages are made of. */
    file: {
      closed: '已结案件数',
      succeeded: '成功件数',
      followed: '到期并回访件数',
      voluntary: '自动履行件数',
      performanceRate: '自动履行率',
      operation: '操作分合计',
      time: '时间分合计',
      result: '结果分合计',
      handedOver: '移交案件得分',
    },
    empty: { title: '暂无可统计的案件', text: '积分按已结案的案件计算。' },
    noMatch: { title: '没有符合条件的案件', text: '请调整期间或其他条件后重试。' },
  },
  cases: {
    title: '案件积分',
    unit: '件',
    columns: {
      place: '序号',
      caseNo: '联调编号',
      referredOn: '引调时间',
      disputeType: '纠纷类型',
      mediator: '调解员',
      operation: SCORE_PARTS.operation,
      time: SCORE_PARTS.time,
      result: SCORE_PARTS.result,
      total: SCORE_TOTAL,
    },
    subtitle: '按引调时间排序；未结案案件各项记 0 分',
    empty: { title: '暂无案件', text: '法院引调的案件列在这里，结案后显示积分。' },
    noMatch: { title: '没有符合条件的案件', text: '请调整期间或其他条件后重试。' },
  },
  one: {
    title: '积分明细',
    lines: '积分明细',
    columns: {
      on: '日期',
      event: '依据的事件',
      part: '类别',
      ground: '计分项目',
      points: '分数',
      rule: '规则版本',
    },
    sum: '合计',
    sumOf: (operation: number, time: number, result: number) =>
      `操作分 ${operation} + 时间分 ${time} + 结果分 ${result}`,
    openNote: '本案尚未结案，下列分数结案后计入；结案前在积分表中各项记 0 分。',
    closedIn: (on: string, days: number) => `${on} 结案，用时 ${days} 天`,
    notClosed: '尚未结案',
    mediator: (name: string) => `承办调解员 ${name}`,
    noMediator: '没有承办调解员',
    empty: { title: '本案暂无得分', text: '接收案件、联系当事人、组织调解会等按规则记分。' },
    toCase: '查看案件',
  },
  rule: (version: string) => `计分规则（${ruleVersionWords(version)}）`,
  filter: {
    label: '查询条件',
    closedMonths: '结案月份',
    referredMonths: '引调月份',
    from: '起始月份',
    to: '截止月份',
    submit: '查询',
    reset: '重置',
    closedIn: (from: string | undefined, to: string | undefined) => `结案月份${spanOf(from, to)}`,
    referredIn: (from: string | undefined, to: string | undefined) => `引调月份${spanOf(from, to)}`,
    allTime: '全部期间',
  },
  definitions: '口径',
} as const

type ScoreParts = Readonly<Record<'operation' | 'time' | 'result' | 'handedOver', number>>

function spanOf(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && from === to) return ` ${from}`
  if (from === undefined) return `至 ${to}`
  return to === undefined ? `自 ${from} 起` : ` ${from} 至 ${to}`
}

type Definition = readonly [term: string, text: string]

/**
 * What each number of the mediators' table means: on the page, on paper and in the exported file.
 */
export const MEDIATOR_SCORE_DEFINITIONS: readonly Definition[] = [
  [
    '计算范围',
    '只计已结案的案件，期间按结案月份；未结案的案件不计入任何一列。分数归实际办理该事项的调解员，件数归结案时的承办调解员。',
  ],
  [
    '成功率最高纠纷类型',
    '本人已结案件中成功率最高的纠纷类型；相同的，依次比较成功件数、结案件数、纠纷类型在目录中的先后。',
  ],
  [
    '总积分',
    '本人在已结案件中得到的操作分、时间分、结果分之和，含移交他人后结案的案件（移交案件）。',
  ],
  ['平均结案时间', `${CLOSING_DAYS}，按已结案件平均，四舍五入到天；不成的也计入。`],
  ['调解成功率', '达成调解协议和自行和解撤回的件数 ÷ 已结案件数。'],
  ['自动履行率', PERFORMANCE_RATE],
  [
    '平均操作分、平均时间分、平均结果分',
    '各项分数之和 ÷ 已结案件数，均只计本人结案的案件，保留两位小数，四舍五入，末尾的零不显示。',
  ],
  ['序号', '按总积分从高到低；相同的按姓名排列。'],
]

/** The same for the table of cases. */
export const CASE_SCORE_DEFINITIONS: readonly Definition[] = [
  ['范围和顺序', '法院引调的全部案件，按引调时间从先到后；期间按引调月份。'],
  ['调解员', '现在承办或者结案的调解员；没有分配的为空。'],
  ['操作分、时间分、结果分', '结案后显示，按办理事项逐项计入，可以逐条查看；未结案的各项记 0 分。'],
  ['总分', '操作分、时间分、结果分之和。'],
]

/** 7 天内结案 / 超过 90 天 */
export function tierInWords(withinDays: number | null): string {
  return withinDays === null ? '更长时间结案' : `${withinDays} 天内结案`
}

/** The version of a rule set in words; one that an institution named itself keeps its name. */
export function ruleVersionWords(version: string): string {
  const [, number] = /^default-(\d+)$/.exec(version) ?? []
  return number === undefined ? version : `默认第 ${number} 版`
}

/** A rule set as sentences, so that a reader can check a score by hand. */
export function ruleSetInWords(rules: RuleSet): readonly Definition[] {
  const { operations, timeTiers, result } = rules
  const operation = OPERATION_CODES.map(
    (code) =>
      `${SCORE_GROUNDS[code]} ${operations[code].points} 分，最多 ${operations[code].maxTimes} 次`,
  )
  return [
    [
      `${SCORE_PARTS.operation}`,
      `${operation.join('；')}。每件最多 ${rules.maxOperationPointsPerCase} 分；同一天对同一对象的同一操作只计一次。`,
    ],
    [
      `${SCORE_PARTS.time}`,
      `只计调解成功的案件：${timeTiers.map((tier) => `${tierInWords(tier.withinDays)} ${tier.points} 分`).join('；')}。`,
    ],
    [
      `${SCORE_PARTS.result}`,
      `调解成功 ${result.success} 分，经司法确认或者出具调解书再加 ${result.successConfirmed} 分；不成 ${result.failure} 分，已记载无争议事实的再加 ${result.failureUndisputed} 分。`,
    ],
  ]
}
