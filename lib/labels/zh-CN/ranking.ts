import type { Exclusion, PersonRole } from '@/lib/domain/assignment/exclusions'
import type { Reason } from '@/lib/domain/assignment/ranking'
import { formatRate } from '@/lib/domain/scoring/statistics-format'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { replaceReason, withdrawReason } from './act-choice'
import { disputeType, partySide } from './case'

const ROLES = { party: '', representative: '法定代表人', agent: '代理人' } satisfies Record<
  PersonRole,
  string
>

const BASES = { identity: '证件号码', phone: '手机号' }

/**
 * Reasons carry the dictionary's code; a word of a later dictionary version is printed as it is.
 */
function disputeTypeName(code: string): string {
  return (disputeType as Readonly<Record<string, string>>)[code] ?? code
}

/** A caution and no exclusion: the court sees to the training. */
export const UNTRAINED = '没有培训记录，排在有培训记录的人之后（特邀规定第7条）'

/** One reason of the ranking as a sentence with its number. */
export function describeReason(reason: Reason): string {
  switch (reason.code) {
    case 'specialty':
      return reason.isSpecialist
        ? `擅长${disputeTypeName(reason.disputeType)}`
        : `擅长领域未列${disputeTypeName(reason.disputeType)}`
    case 'success_rate':
      return reason.closed === 0
        ? '暂无同类结案，成功率不计入'
        : `同类成功率 ${formatRate(reason.succeeded, reason.closed)}（${reason.succeeded}/${reason.closed}）`
    case 'caseload':
      return `在办 ${reason.open} 件，上限 ${reason.cap} 件`
    case 'closing_days':
      return reason.averageDays === null
        ? '尚无结案，不比较用时'
        : `平均结案 ${reason.averageDays} 天`
    case 'last_assigned':
      return describeLastAssigned(reason.daysAgo)
    case 'withdrew_before':
      return '曾提前终结本案，排在其他人之后'
    case 'replaced_before':
      return '曾被机构更换出本案，排在其他人之后'
    case 'untrained':
      return UNTRAINED
  }
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
  ['caseload'],
  ['closing_days', 'last_assigned'],
  ['untrained'],
  ['withdrew_before', 'replaced_before'],
]

/**
 * All reasons of one candidate as the lines of the candidate list, e.g. “平均结案 11 天，上次分配在 6 天前”.
 * A field that is not the mediator's is omitted: it adds nothing and would be on most rows.
 */
export function describeReasons(reasons: readonly Reason[]): readonly string[] {
  const shown = reasons.filter((reason) => reason.code !== 'specialty' || reason.isSpecialist)
  return LINES.map((codes) => shown.filter((reason) => codes.includes(reason.code)))
    .filter((line) => line.length > 0)
    .map((line) => line.map(describeReason).join('，'))
}

/** The short word on a candidate's chip. */
export const EXCLUSION_CHIPS = {
  disabled: '停用',
  not_on_roster: '未入册',
  conflict: '利益冲突',
  previously_disclosed: '已披露',
  replaced_before: '已更换',
  withdrew_before: '曾退出',
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
      return exclusion.expiredOn === null
        ? '未经法院入册确认'
        : `法院入册有效期已于 ${formatDay(exclusion.expiredOn, true)}届满`
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
      return `在办 ${exclusion.open} 件，已达上限 ${exclusion.cap} 件`
  }
}

/** 12月2日; with the year where the reader could take it for another one. */
function formatDay(date: LocalDate, withYear: boolean): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${withYear ? `${year}年` : ''}${month}月${day}日`
}
