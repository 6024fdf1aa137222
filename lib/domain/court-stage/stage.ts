// What a court does with a case after its mediation. Sources: 特邀规定 第19、20、21条; 在线调解规则 第20、21条;
// 《关于严格依法规范民事案件立案与调解工作的意见》 (2024-12-27) 第四至六条. The mediation's own status stays 已结案 or 已归档: this is
// beside it.
import { stageOf, type CaseSource } from '../case/source'
import type { Outcome } from '../case/vocabulary'

export const COURT_STAGES = [
  'transfer_due', // 未成待移送: the institution hands the pack over
  'transferred', // 已移送: the clerk receives it or sends it back
  'transfer_returned', // 退回补正: something is missing
  'filing_due', // 已接收, 待立案 (委派)
  'filed', // 已立案
  'trial_due', // 已接收, 待转入审理 (委托)
  'in_trial', // 已转入审理
  'record_due', // 待备案: the institution hands the agreement in
  'record_submitted', // 已报送备案
  'record_returned', // 备案退回补正
  'recorded', // 已备案 (委派)
  'paper_due', // 已备案, 待出具调解书 or another end of the suit (委托)
  'paper_issued', // 调解书已出具, 待签收
  'paper_served', // 调解书各方已签收
  'suit_ended', // 以撤诉等方式结案
] as const
export type CourtStage = (typeof COURT_STAGES)[number]

/** Stages in which something waits. */
export const OPEN_STAGES = [
  'transfer_due',
  'transferred',
  'transfer_returned',
  'filing_due',
  'trial_due',
  'record_due',
  'record_submitted',
  'record_returned',
  'paper_due',
  'paper_issued',
] as const satisfies readonly CourtStage[]

const REFERRED: readonly CaseSource[] = [
  'delegated_pre_filing',
  'entrusted_ordinary',
  'entrusted_summary',
]

/**
 * What waits after a closing. Only what a court referred goes back to it by itself: an application
 * of parties is pushed to the court where they choose to file (在线调解规则 第21条第一项), and a settlement
 * before filing leaves nothing to hand over.
 */
export function stageAfterClosing(outcome: Outcome, source: CaseSource): CourtStage | null {
  if (!REFERRED.includes(source)) return null
  if (outcome === 'agreement') return 'record_due'
  if (outcome === 'settled_withdrawn' && stageOf(source) === 'pre_filing') return null
  return 'transfer_due'
}

/** What is missing in a pack, of all that 在线调解规则 第21条 and 特邀规定 第19、21条 want in it. */
export const MISSING_CODES = [
  'closing_report', // 四项记录
  'petition', // 起诉状
  'identity', // 身份证明
  'service_address', // 送达地址确认书
  'authority', // 授权委托书
  'undisputed_facts', // 无争议事实
  'agreement', // 调解协议
  'unreadable', // 文件无法打开
] as const
export type MissingCode = (typeof MISSING_CODES)[number]

/** The fee of the court when a case turns to filing or trial (2024 意见 第六条). */
export const FEE_STATES = [
  'due', // 通知交费
  'paid', // 已交
  'waived', // 缓交、减交、免交
] as const
export type FeeState = (typeof FEE_STATES)[number]

/** Why a case turns to trial. */
export const TRIAL_REASONS = [
  'failed', // 调解不成
  'went_back', // 调解书送达前反悔 (民诉法 第102条)
] as const
export type TrialReason = (typeof TRIAL_REASONS)[number]

/** How a suit ends without judgment and 调解书. */
export const SUIT_ENDS = [
  'withdrawn', // 裁定准许撤诉
  'performed', // 即时履行, 以“其他方式”结案 (2024 意见 第四条)
  'fee_unpaid', // 未按时交费, 按自动撤诉处理 (第六条)
] as const
export type SuitEnd = (typeof SUIT_ENDS)[number]

/**
 * How a party got the 调解书: it is signed for by the party in person, and never left behind (民诉解释
 * 第133条).
 */
export const RECEIPT_WAYS = ['own_phone', 'in_person', 'post'] as const
export type ReceiptWay = (typeof RECEIPT_WAYS)[number]

/** What parties and clerks declare of a 调解书. */
export const PAPER_ANSWERS = ['request', 'receipt'] as const
export type PaperAnswer = (typeof PAPER_ANSWERS)[number]
