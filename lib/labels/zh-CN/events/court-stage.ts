import type { COURT_STAGE_EVENT_SHAPES } from '@/lib/domain/audit/court-stage-events'
import {
  courtMove,
  courtStage,
  feeState,
  missingPaper,
  receiptWay,
  suitEnd,
  trialReason,
} from '../court-stage'
import type { EventTexts } from './event-text'

export const COURT_STAGE_ACTS = {
  'paper:request': '请求出具调解书',
  'paper:receive': '签收调解书',
  'paper:serve': '登记调解书签收',
} as const

const inForce = (isLast: boolean) => (isLast ? '各方都已签收，调解书生效。' : '')

export const COURT_STAGE_TEXTS: EventTexts<keyof typeof COURT_STAGE_EVENT_SHAPES> = {
  'transfer.received': {
    title: courtMove.receive_transfer,
    sentence: (d) =>
      `接收移送的材料，${courtStage[d.stage]}。${d.fee ? `受理费：${feeState[d.fee]}。` : ''}`,
  },
  'transfer.sent-back': {
    title: courtMove.send_transfer_back,
    sentence: (d) => `缺少${d.missing.map((code) => missingPaper[code]).join('、')}，退回补正。`,
  },
  'transfer.filed': {
    title: courtMove.file_suit,
    sentence: (d) => `于 ${d.on} 立案，案号 ${d.number}。受理费：${feeState[d.fee]}。`,
  },
  'transfer.trial-resumed': {
    title: courtMove.resume_trial,
    sentence: (d) => `因${trialReason[d.reason]}，于 ${d.on} 转入审理。`,
  },
  'transfer.agreement-recorded': {
    title: courtMove.record_agreement,
    sentence: (d) => `调解协议于 ${d.on} 备案，编号 ${d.number}。`,
  },
  'paper.requested': {
    title: COURT_STAGE_ACTS['paper:request'],
    sentence: (d) => `${d.party}请求法院出具调解书。`,
  },
  'paper.issued': {
    title: courtMove.issue_paper,
    sentence: (d) => `于 ${d.on} 出具调解书，案号 ${d.number}。`,
  },
  'paper.received': {
    title: COURT_STAGE_ACTS['paper:receive'],
    sentence: (d) => `${d.party}在手机上签收调解书。${inForce(d.isLast)}`,
  },
  'paper.served': {
    title: COURT_STAGE_ACTS['paper:serve'],
    sentence: (d) => `${d.party}于 ${d.on} ${receiptWay[d.way]}调解书。${inForce(d.isLast)}`,
  },
  'suit.ended': {
    title: courtMove.end_suit,
    sentence: (d) => `于 ${d.on} ${suitEnd[d.end]}${d.number ? `，案号 ${d.number}` : ''}。`,
  },
}
