import type {
  ClockExtension,
  ClockKind,
  ClockLapse,
  ClockRule,
  ClockStart,
} from '@/lib/domain/deadline/clock-rules'
import type { PauseReason } from '@/lib/domain/deadline/pauses'
import { caseSource } from './case'
import { amountOf } from './deadline'
import { basisInWords } from './legal-basis'

/** Words of 期限规则. */
export const CLOCK_RULE_PAGE = {
  title: '期限规则',
  subtitle: '案件的期限按起算之日施行的规则计算；规则变更的，此前已经起算的期限不变。',
  groups: { inForce: '现行规则', upcoming: '尚未施行的规则', earlier: '以前的规则' },
  columns: {
    period: '期限',
    start: '起算（当日不计）',
    length: '长度',
    cases: '适用案件',
    pauses: '不计入的期间',
    extension: '延长',
    lapse: '届满的后果',
    basis: '依据',
    inForce: '施行时间',
  },
} as const

const PERIODS = {
  designation: '法院指定调解组织或者调解员',
  joint_choice: '双方共同选择调解组织或者调解员',
  acceptance: '机构受理',
  notice: '通知对方当事人、询问调解意愿',
  reply: '对方当事人答复调解意愿',
  court_notice: '通知当事人（法院的地方规定）',
  mediation: '调解',
  filing: '登记立案',
  confirmation_application: '共同申请司法确认',
  confirmation_admission: '决定是否受理司法确认申请',
  confirmation_review: '决定是否确认调解协议',
  confirmation_trial: '确认案件审结（特别程序）',
  objection_of_party: '当事人对确认裁定提出异议',
  objection_of_third: '利害关系人对确认裁定提出异议',
  enforcement: '申请执行',
} as const satisfies Record<ClockKind, string>

const STARTS = {
  application_received: '法院收到调解申请',
  parties_agreed: '双方同意调解',
  referral_received: '机构收到引调',
  institution_accepted: '机构受理',
  mediator_accepted: '调解员接收案件',
  party_invited: '向对方当事人发出邀请',
  complaint_received: '法院收到起诉状',
  agreement_effective: '调解协议生效',
  confirmation_applied: '法院收到司法确认申请',
  confirmation_admitted: '法院受理司法确认申请',
  ruling_received: '收到裁定',
  infringement_known: '知道或者应当知道权益受到侵害',
  performance_due: '履行期间的最后一日',
} as const satisfies Record<ClockStart, string>

const LAPSES = {
  reminder: '仍应当尽快办理，不另生后果',
  court_designates: '由法院指定',
  court_may_redesignate: '法院、当事人可以另行指定或者选定',
  ends_mediation: '未达成延长合意的，终结调解',
  right_lost: '不得再申请或者提出',
  may_be_contested: '对方可以提出时效异议',
} as const satisfies Record<ClockLapse, string>

const PAUSES = {
  appraisal: '鉴定评估',
  suspension: '可能存在虚假调解而中止',
} as const satisfies Record<PauseReason, string>

const NONE = '无'

function extensionInWords(extension: ClockExtension | null): string {
  if (!extension) return '不延长'
  return extension.by === 'parties'
    ? '各方同意，累计不超过法院规定的上限'
    : `经院长批准${extension.days === null ? '延长' : `，延长 ${amountOf(extension.days, 'calendar_day')}`}`
}

function lengthInWords({ length, unit }: Pick<ClockRule, 'length' | 'unit'>): string {
  if (unit === 'month') return `${length} 个月`
  return unit === 'year' ? `${length} 年` : amountOf(length, unit)
}

/** A rule in words, by the columns of the page. */
export type RuleInWords = Readonly<Record<keyof typeof CLOCK_RULE_PAGE.columns, string>>

/** The article is named as it was numbered when the rule came into force. */
export function ruleInWords(rule: ClockRule): RuleInWords {
  return {
    period: PERIODS[rule.kind],
    start: STARTS[rule.start],
    length: lengthInWords(rule),
    cases: rule.sources?.map((source) => caseSource[source]).join('、') ?? '全部案件',
    pauses: rule.pausedBy.map((reason) => PAUSES[reason]).join('、') || NONE,
    extension: extensionInWords(rule.extension),
    lapse: LAPSES[rule.lapse],
    basis:
      (rule.basis && basisInWords(rule.basis, rule.since)?.article) ?? '尚无规定，按本平台规则',
    inForce: rule.until ? `${rule.since} 至 ${rule.until}` : `${rule.since} 起`,
  }
}
