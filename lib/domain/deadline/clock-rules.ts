/**
 * The periods of the field as data (domain.md, 期限总表): from what event, how long, in what days,
 * what stops or extends each, what its lapse means, and since when the rule is in force. A case is
 * explained by the row that was in force on the day its clock began. A new rule is a new row; the
 * row it replaces gets its last day.
 */
import { CASE_SOURCES, type CaseSource } from '../case/source'
import { IN_FORCE_SINCE } from '../law-dates'
import type { LegalBasis } from '../legal-basis'
import type { LocalDate } from '../time/local-date'
import { COURT_CLOCK_RULES } from './court-clock-rules'
import type { DeadlineUnit } from './deadline'
import type { PauseReason } from './pauses'
import { ALWAYS, day, inTurn, type Lasting } from './rules-in-turn'

export const CLOCK_KINDS = [
  'designation', // 法院指定调解组织或者调解员
  'joint_choice', // 双方共同选择
  'acceptance', // 机构确认接受
  'notice', // 通知各方、询问意愿
  'reply', // 对方当事人答复意愿
  'court_notice', // 通知当事人启动（地方规定）, where the court adopted one (court-notice-rule.ts)
  'mediation', // 调解期限
  'filing', // 依法登记立案
  'confirmation_application', // 共同申请司法确认
  'confirmation_admission', // 法院决定是否受理确认申请
  'confirmation_review', // 作出是否确认的决定
  'confirmation_trial', // 适用特别程序审结
  'objection_of_party', // 当事人对确认裁定提出异议
  'objection_of_third', // 利害关系人对确认裁定提出异议
  'enforcement', // 申请执行
] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

/** The event whose day is not counted (民诉法 第85条). */
export type ClockStart =
  | 'application_received'
  | 'parties_agreed'
  | 'referral_received'
  | 'institution_accepted'
  | 'mediator_accepted'
  | 'party_invited'
  | 'complaint_received'
  | 'agreement_effective'
  | 'confirmation_applied'
  | 'confirmation_admitted'
  | 'ruling_received'
  | 'infringement_known'
  | 'performance_due'

/** What the lapse of the period means. */
export type ClockLapse =
  | 'reminder' // nothing by itself: who is late is reminded
  | 'court_designates' // 由法院指定
  | 'court_may_redesignate' // 法院可以重新指定
  | 'ends_mediation' // 没有延长合意的, 终结
  | 'right_lost' // 不得再申请或者提出
  | 'may_be_contested' // 对方可以提出时效的异议

export type ClockExtension =
  /** By every party's consent, within the court's limit. */
  | { readonly by: 'parties' }
  /** By the president of the court; days: how many, null where the article leaves it open. */
  | { readonly by: 'court_president'; readonly days: number | null }

/** Months and years end on the day of the same number (民法典 第202条). */
export type ClockUnit = DeadlineUnit | 'month' | 'year'

export type ClockRule = {
  readonly kind: ClockKind
  /** Cases of which sources; every case where absent. */
  readonly sources?: readonly CaseSource[]
  readonly start: ClockStart
  /** In the unit. */
  readonly length: number
  readonly unit: ClockUnit
  readonly pausedBy: readonly PauseReason[]
  readonly extension: ClockExtension | null
  readonly lapse: ClockLapse
  /** First day of the rule, and its last one where another replaced it. */
  readonly since: LocalDate
  readonly until?: LocalDate
  /** null: no article says it; the platform held it so, or the court set it itself. */
  readonly basis: LegalBasis | null
}

const { invitedMediation, onlineMediation } = IN_FORCE_SINCE

const FILED = ['entrusted_ordinary', 'entrusted_summary'] as const satisfies readonly CaseSource[]
const OF_COURTS = ['delegated_pre_filing', ...FILED] as const satisfies readonly CaseSource[]

const LENGTHS = {
  delegated_pre_filing: 30,
  entrusted_ordinary: 15,
  entrusted_summary: 7,
  administrative: 30,
  party_application: 30,
} as const satisfies Record<CaseSource, number>

/** The mediation period of a source; its length is the same since there is a rule (ADR 0051). */
function mediationRules(source: CaseSource): readonly ClockRule[] {
  const isOfCourt = OF_COURTS.some((each) => each === source)
  const isFiled = FILED.some((each) => each === source)
  const rule: Lasting = {
    kind: 'mediation',
    sources: [source],
    start: 'institution_accepted',
    length: LENGTHS[source],
    unit: 'calendar_day',
    // 在线调解规则 第26条 speaks of 立案前调解 alone.
    pausedBy: isFiled ? ['suspension'] : ['appraisal', 'suspension'],
    extension: { by: 'parties' },
    lapse: 'ends_mediation',
  }
  return inTurn(rule, [
    [ALWAYS, null],
    ...(isOfCourt ? ([[day(invitedMediation), 'invited_mediation_27']] as const) : []),
    [
      day(onlineMediation),
      isOfCourt ? 'online_mediation_24_invited_27' : 'online_mediation_24_length',
    ],
  ])
}

export const CLOCK_RULES: readonly ClockRule[] = [
  ...inTurn(
    {
      kind: 'designation',
      start: 'application_received',
      length: 3,
      unit: 'working_day',
      pausedBy: [],
      extension: null,
      lapse: 'reminder',
    },
    [[day(onlineMediation), 'online_mediation_10']],
  ),
  ...inTurn(
    {
      kind: 'joint_choice',
      start: 'parties_agreed',
      length: 2,
      unit: 'working_day',
      pausedBy: [],
      extension: null,
      lapse: 'court_designates',
    },
    [[day(onlineMediation), 'online_mediation_10']],
  ),
  ...inTurn(
    {
      kind: 'acceptance',
      start: 'referral_received',
      length: 3,
      unit: 'working_day',
      pausedBy: [],
      extension: null,
      lapse: 'court_may_redesignate',
    },
    [
      [ALWAYS, null],
      [day(onlineMediation), 'online_mediation_12'],
    ],
  ),
  ...inTurn(
    {
      kind: 'notice',
      sources: ['delegated_pre_filing'],
      start: 'mediator_accepted',
      length: 3,
      unit: 'working_day',
      pausedBy: [],
      extension: null,
      lapse: 'reminder',
    },
    [
      [ALWAYS, null],
      [day(onlineMediation), 'online_mediation_15'],
    ],
  ),
  // On application there may be no mediator yet: the institution asks, within the same days of its
  // acceptance.
  ...inTurn(
    {
      kind: 'notice',
      sources: ['party_application'],
      start: 'institution_accepted',
      length: 3,
      unit: 'working_day',
      pausedBy: [],
      extension: null,
      lapse: 'reminder',
    },
    [[day(onlineMediation), 'online_mediation_15']],
  ),
  // No article sets a day for the answer: the platform gives as long as the institution has for
  // asking.
  ...inTurn(
    {
      kind: 'reply',
      sources: ['party_application'],
      start: 'party_invited',
      length: 3,
      unit: 'working_day',
      pausedBy: [],
      extension: null,
      lapse: 'reminder',
    },
    [[ALWAYS, null]],
  ),
  ...CASE_SOURCES.flatMap(mediationRules),
  ...COURT_CLOCK_RULES,
]

/**
 * The rule of a clock as it was in force on the day the clock began, for the mediation period and
 * the notice by the case's source; null where the field had no such period.
 */
export function findClockRule(
  kind: ClockKind,
  on: LocalDate,
  source?: CaseSource,
): ClockRule | null {
  return (
    CLOCK_RULES.find(
      (rule) =>
        rule.kind === kind &&
        (!rule.sources || (source !== undefined && rule.sources.includes(source))) &&
        rule.since <= on &&
        (!rule.until || on <= rule.until),
    ) ?? null
  )
}
