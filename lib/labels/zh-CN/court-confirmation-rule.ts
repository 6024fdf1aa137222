import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import type {
  CourtConfirmationRule,
  ReviewClock,
  SpecialJurisdiction,
} from '@/lib/domain/confirmation/court-rule'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from './case'
import { dayInFull } from './moment'

export const reviewClockChoice = {
  confirmation_review: '十五日，院长批准可以延长十日（2011年司法确认程序规定第5条）',
  confirmation_trial: '三十日（民诉法第187条）',
} as const satisfies Record<ReviewClock, string>

/** Words of the setting on the court's page. */
export const COURT_CONFIRMATION_RULE = {
  title: '司法确认受理规则',
  note: '按法院的决定登记，从启用日期起适用；以前的版本保留，已经办的不受影响。当事人签字前，页面上列明本院收什么、不收什么。',
  none: '没有登记，按法律的一般规定办理。',
  inForce: (from: string) => `现行规则从${from}起启用。`,
  next: (from: string) => `另有一版从${from}起启用。`,
  from: '启用日期',
  isOwnCasesOnly: '只受理本院委派的',
  isOwnCasesOnlyHelp: '选“是”的，当事人自行申请调解达成的协议，本院不受理。',
  acceptsElectronicSignatures: '受理电子签名的协议',
  wantsPaperSet: '另交一套纸质材料',
  reviewClock: '审查期限',
  specials: '专门管辖',
  specialsHelp:
    '归其他法院的，每行写一个法院，例如：示例互联网法院：网络购物合同，网络服务合同。可以写案由里的词，也可以写纠纷类型的全称，用逗号隔开。',
  yes: '是',
  no: '否',
  submit: '保存',
  done: (court: string, from: LocalDate) =>
    `“${court}”的司法确认受理规则已登记，从${dayInFull(from)}起适用。`,
} as const

const MOST_COURTS = 20
const TYPE_OF_WORDS = new Map(DISPUTE_TYPES.map((type) => [disputeType[type] as string, type]))

function readLine(line: string): SpecialJurisdiction | null {
  const [, court, rest] = /^([^:：]{2,60})[:：](.+)$/.exec(line) ?? []
  const words = (rest ?? '')
    .split(/[,，;；]/)
    .map((each) => each.trim())
    .filter(Boolean)
  // A single character would be in almost every cause.
  if (!court || words.length === 0 || words.some((each) => each.length < 2)) return null
  return {
    court: court.trim(),
    disputeTypes: words.flatMap((each) => TYPE_OF_WORDS.get(each) ?? []),
    causes: words.filter((each) => !TYPE_OF_WORDS.has(each)),
  }
}

/**
 * A court to a line, then the causes and the kinds of dispute that it has; null where a line cannot
 * be read.
 */
export function readSpecialJurisdictions(text: string): readonly SpecialJurisdiction[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const read = lines.flatMap((line) => readLine(line.trim()) ?? [])
  return read.length === lines.length && lines.length <= MOST_COURTS ? read : null
}

/** The same as it is typed. */
export function specialJurisdictionsInWords(specials: readonly SpecialJurisdiction[]): string {
  return specials
    .map(({ court, disputeTypes, causes }) =>
      [court, [...disputeTypes.map((type) => disputeType[type]), ...causes].join('，')].join('：'),
    )
    .join('\n')
}

/** What the court takes, in a sentence for the log. */
export function courtRuleInWords(
  rule: Pick<
    CourtConfirmationRule,
    'isOwnCasesOnly' | 'acceptsElectronicSignatures' | 'wantsPaperSet' | 'reviewClock'
  >,
): string {
  return [
    rule.isOwnCasesOnly ? '只受理本院委派的' : '不限于本院委派的',
    rule.acceptsElectronicSignatures ? '受理电子签名的协议' : '不受理电子签名的协议',
    rule.wantsPaperSet ? '另交一套纸质材料' : '不另交纸质材料',
    rule.reviewClock === 'confirmation_review' ? '审查期限十五日' : '审查期限三十日',
  ].join('；')
}
