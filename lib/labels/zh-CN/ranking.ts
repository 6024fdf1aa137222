import type { Exclusion, PersonRole } from '@/lib/domain/assignment/exclusions'
import type { Reason } from '@/lib/domain/assignment/reason'
import type { TrainingGap } from '@/lib/domain/assignment/training'
import {
  NO_PERFORMANCE,
  presentPerformance,
  type PerformanceCounts,
} from '@/lib/domain/performance/performance-rate'
import { formatRate } from '@/lib/domain/scoring/statistics-format'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { replaceReason, withdrawReason } from './act-choice'
import { disputeType, partySide } from './case'
import { rosterStatus } from './roster'

const ROLES = {
  party: '',
  representative: '法定代表人',
  guardian: '监护人',
  agent: '代理人',
} satisfies Record<PersonRole, string>

const BASES = { identity: '证件号码', phone: '手机号' }

/**
 * Reasons carry the dictionary's code; a word of a later dictionary version is printed as it is.
 */
function disputeTypeName(code: string): string {
  return (disputeType as Readonly<Record<string, string>>)[code] ?? code
}

/** What is missing of the training of 特邀规定 第7条. */
export function describeTrainingGap({ lastOn }: TrainingGap): string {
  return lastOn === null
    ? '没有培训记录（特邀规定第7条）'
    : `最近一次培训为${formatDay(lastOn, true)}，已满十二个月`
}

/** Beside the cases that count against the cap. */
export const coMediatedInWords = (count: number) => `另协同调解 ${count} 件`

/** Of twelve months; the mediator's own page says the same. */
export const unexcusedDeclinesInWords = (count: number) =>
  `近十二个月无正当理由退回或者逾期未接收 ${count} 件（在线调解规则第29条）`

/** One reason of the ranking as a sentence with its number. */
export function describeReason(reason: Reason): string {
  switch (reason.code) {
    case 'specialty':
      return reason.isSpecialist
        ? `擅长${disputeTypeName(reason.disputeType)}`
        : `擅长领域未列${disputeTypeName(reason.disputeType)}`
    case 'success_rate':
      return describeSuccess(reason)
    case 'caseload':
      return `承办中 ${reason.open} 件，上限 ${reason.cap} 件`
    case 'co_mediates':
      return coMediatedInWords(reason.count)
    case 'closing_days':
      return describeSpeed(reason)
    case 'last_assigned':
      return describeLastAssigned(reason.daysAgo)
    case 'assigned_today':
      return `今天已分配 ${reason.count} 件`
    case 'withdrew_before':
      return '曾提前终结本案，排在其他人之后'
    case 'replaced_before':
      return '曾在本案中被更换，排在其他人之后'
    case 'untrained':
      return describeTrainingGap(reason)
    case 'leave_ahead':
      return `${formatDay(reason.from, false)}起请假至${formatDay(reason.until, reason.from.slice(0, 4) !== reason.until.slice(0, 4))}，在本案期限之内`
    case 'repeated_declines':
      return unexcusedDeclinesInWords(reason.count)
    case 'same_name':
      return `与${partySide[reason.side]}${ROLES[reason.role]}姓名相同，请核对是否为同一人`
  }
}

/**
 * Few cases say little, so the rate is moved towards the institution's: the one that counts is
 * said.
 */
function describeSuccess({
  succeeded,
  closed,
  weighed,
}: Extract<Reason, { code: 'success_rate' }>): string {
  const counted = formatRate(weighed.part, weighed.whole)
  return closed === 0
    ? `暂无同类结案，成功率按本机构平均计 ${counted}`
    : `同类成功率 ${formatRate(succeeded, closed)}（${succeeded}/${closed}），按本机构平均折算为 ${counted}`
}

function describeSpeed({ averageDays, closed }: Extract<Reason, { code: 'closing_days' }>): string {
  if (averageDays !== null) return `调解成功的平均 ${averageDays} 天结案`
  return closed === 0 ? '暂无结案，用时按中间值计' : '暂无调解成功的案件，用时不计分'
}

function describeLastAssigned(daysAgo: number | null): string {
  if (daysAgo === null) return '尚未分配过案件'
  return daysAgo === 0 ? '今天已分配过' : `上次分配在 ${daysAgo} 天前`
}

/**
 * Which reasons share a line of the candidate list: fitness, load, pace, and what to know before
 * choosing.
 */
const LINES: readonly (readonly Reason['code'][])[] = [
  ['specialty', 'success_rate'],
  ['caseload', 'co_mediates'],
  ['closing_days', 'last_assigned', 'assigned_today'],
  ['untrained'],
  ['leave_ahead'],
  ['repeated_declines'],
  ['same_name'],
  ['withdrew_before', 'replaced_before'],
]

/**
 * All reasons of one candidate as the lines of the candidate list, e.g. “调解成功的平均 11 天结案，上次分配在 6
 * 天前”. `performance`: what counts for 自动履行率 with such disputes. Omitted: a field that is not the
 * mediator's, which would be on most rows, and the day of the last assignment where today's are
 * counted.
 */
export function describeReasons(
  reasons: readonly Reason[],
  performance: PerformanceCounts = NO_PERFORMANCE,
): readonly string[] {
  const isCounted = reasons.some(({ code }) => code === 'assigned_today')
  const shown = reasons.filter(
    (reason) =>
      (reason.code !== 'specialty' || reason.isSpecialist) &&
      (reason.code !== 'last_assigned' || !isCounted),
  )
  const [fitness, ...others] = LINES.map((codes) =>
    shown.filter((reason) => codes.includes(reason.code)),
  )
    .filter((line) => line.length > 0)
    .map((line) => line.map(describeReason).join('，'))
  // In the line of the success rate: the list sets the lines of all candidates below each other.
  const first = [...(fitness ? [fitness] : []), ...describePerformance(performance)]
  return [...(first.length > 0 ? [first.join('，')] : []), ...others]
}

/** 自动履行率 with such disputes, beside the success rate: a fact that earns no points. */
function describePerformance(performance: PerformanceCounts): readonly string[] {
  const { rate, voluntary, followed } = presentPerformance(performance)
  return rate === null ? [] : [`同类自动履行率 ${rate}（${voluntary}/${followed}），不计分`]
}

const PARTS = {
  specialty: '领域',
  success_rate: '成功率',
  caseload: '余量',
  closing_days: '用时',
  last_assigned: '轮候',
  assigned_today: '今天已分配',
  untrained: '培训',
} as const

const isPart = (code: Reason['code']): code is keyof typeof PARTS => code in PARTS

/** What the score is made of: “领域 +20，成功率 +23，余量 +20，用时 +6，轮候 +6，培训 −10”. */
export function describeScore(reasons: readonly Reason[]): string {
  return reasons
    .flatMap(({ code, points }) =>
      isPart(code) ? [`${PARTS[code]} ${points < 0 ? `−${-points}` : `+${points}`}`] : [],
    )
    .join('，')
}

/** The short word on a candidate's chip. */
export const EXCLUSION_CHIPS = {
  disabled: '停用',
  not_on_roster: '未入册',
  untrained: '未培训',
  conflict: '利益冲突',
  previously_disclosed: '已披露',
  replaced_before: '已更换',
  withdrew_before: '提前终结',
  on_leave: '请假',
  caseload_full: '已满',
} satisfies Record<Exclusion['code'], string>

/**
 * Why the mediator may not get the case, as a sentence with its fact. No personal number appears,
 * only which kind matched.
 */
export function describeExclusion(exclusion: Exclusion): string {
  switch (exclusion.code) {
    case 'disabled':
      return '已停用'
    case 'not_on_roster':
      if (exclusion.held) return `引调法院名册中的状态为“${rosterStatus[exclusion.held.status]}”`
      return exclusion.expiredOn === null
        ? '未经法院入册确认'
        : `法院入册有效期已于 ${formatDay(exclusion.expiredOn, true)}届满`
    case 'untrained':
      return `${describeTrainingGap(exclusion)}，引调法院要求培训后承办`
    case 'conflict':
      return `${BASES[exclusion.basis]}与${partySide[exclusion.side]}${ROLES[exclusion.role]}相同，不能分配`
    case 'previously_disclosed':
      return '已就本案披露回避情形并被更换，不能再次分配'
    case 'replaced_before':
      return `已在本案中被更换（${replaceReason[exclusion.because]}），不能再次分配`
    case 'withdrew_before':
      return `已提前终结本案（${withdrawReason[exclusion.because]}），不能再次分配`
    case 'on_leave':
      return `请假至 ${formatDay(exclusion.until, exclusion.from.slice(0, 4) !== exclusion.until.slice(0, 4))}`
    case 'caseload_full':
      return `承办中 ${exclusion.open} 件，已达上限 ${exclusion.cap} 件`
  }
}

/** 12月2日; with the year where the reader could take it for another one. */
function formatDay(date: LocalDate, withYear: boolean): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${withYear ? `${year}年` : ''}${month}月${day}日`
}
