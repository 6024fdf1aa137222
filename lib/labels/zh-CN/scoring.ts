import type { ClosingPoints } from '@/lib/domain/scoring/closing-points'
import type { SetAsidePoints } from '@/lib/domain/scoring/set-aside-points'
import type { OperationCode, ScorePart } from '@/lib/domain/scoring/rule-set'

/** Names of the sub-scores as the manual prints them (3.9). */
export const SCORE_PARTS = {
  operation: '操作分',
  time: '时间分',
  result: '结果分',
} satisfies Record<ScorePart, string>

export const SCORE_TOTAL = '总分'

/** What each score point was earned for. */
export const SCORE_GROUNDS = {
  accept: '接收案件',
  contact: '联系当事人',
  rights_notice: '权利义务告知',
  identity_check: '核验当事人身份',
  delivery_address: '确认送达地址',
  evidence: '上传、核对证据材料',
  session: '组织调解会',
  record: '调解笔录经各方确认',
  document: '生成文书',
  undisputed_facts: '记载无争议事实',
  agreement_signed: '调解协议各方签署完成',
  closing: '提交结案',
  closed_in_time: '调解成功用时',
  success: '调解成功',
  success_confirmed: '协议经司法确认或出具调解书',
  confirmation_set_aside: '司法确认裁定被撤销，收回结果分',
  failure: '调解不成，依法结案',
  failure_undisputed: '调解不成，已记载无争议事实',
} satisfies Record<OperationCode | ClosingPoints['code'] | SetAsidePoints['code'], string>

/** One earned entry in a case's timeline: “操作分 +5：组织调解会”. `points` is whole and above zero. */
export function describePoints(entry: {
  readonly part: ScorePart
  readonly code: keyof typeof SCORE_GROUNDS
  readonly points: number
}): string {
  return `${SCORE_PARTS[entry.part]} +${entry.points}：${SCORE_GROUNDS[entry.code]}`
}
