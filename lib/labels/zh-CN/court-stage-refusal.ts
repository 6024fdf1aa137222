import type { StageMove } from '@/lib/domain/court-stage/stage-moves'
import type { CourtStage } from '@/lib/domain/court-stage/stage'
import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { courtStage, stageMove } from './court-stage'
import { lastActInWords } from './last-act'
import { momentInWords } from './moment'

/** Refusals of what follows the mediation at the court. */
export const COURT_STAGE_SENTENCES = {
  COURT_STAGE: (f: Facts, today: LocalDate) => {
    const stage = courtStage[f.stage as CourtStage] as string | undefined
    const last =
      typeof f.at === 'string' && typeof f.lastAct === 'string'
        ? `该案件已于 ${momentInWords(new Date(f.at), today)} 由${f.by || '系统'}${lastActInWords(f.lastAct)}。`
        : ''
    return `${last}现在${stage ? `是“${stage}”` : '没有等待法院办理的事项'}。不能办理“${stageMove[f.move as StageMove] ?? ''}”。请刷新页面。`
  },
  SENT_BACK_BEFORE: (f: Facts) =>
    `已于 ${f.on ?? '此前'} 退回补正过一次，不能再退回。还缺的材料，请与调解组织联系补送。`,
  PACK_ARRIVED: (f: Facts, today: LocalDate) =>
    `${f.by || '调解组织'}已于 ${typeof f.at === 'string' ? momentInWords(new Date(f.at), today) : '刚才'} 补送材料，没有退回。请查看新的材料后再办理。`,
  PAPER_NOT_NOW: (f: Facts) =>
    f.answer === 'request'
      ? '现在不能请求出具调解书。请返回案件查看进展。'
      : '现在没有等待签收的调解书。请返回案件查看进展。',
  PAPER_IDENTITY_FIRST: () => '请先核对身份。一天以内核对过的才算，核对完再回来请求。',
  PAPER_ANSWERED: (f: Facts) =>
    `${f.party ?? '这一方'}已经${f.answer === 'request' ? '请求过' : '签收过'}，不用再办。`,
  PAPER_NOT_REQUESTED: (f: Facts) =>
    `${f.parties}还没有请求出具调解书。收到书面申请的，请勾选后再出具。`,
  AGREEMENT_NOT_IN_EFFECT: () => '本案没有已经生效的书面调解协议，不能出具调解书。',
  FEE_NOT_OVERDUE: (f: Facts) =>
    f.on
      ? `交费期限至 ${f.on} 24:00 止，期满后才能按自动撤诉处理。`
      : '本案没有通知交费，不能按自动撤诉处理。',
} as const

/** In a few words, for logs. */
export const COURT_STAGE_REFUSED = {
  COURT_STAGE: '案件在法院的阶段不允许',
  SENT_BACK_BEFORE: '已经退回补正过一次',
  PACK_ARRIVED: '调解组织又移送了材料',
  PAPER_NOT_NOW: '不在可以请求或者签收调解书的阶段',
  PAPER_IDENTITY_FIRST: '请求调解书前一天内没有核对身份',
  PAPER_ANSWERED: '已经请求或者签收过',
  PAPER_NOT_REQUESTED: '当事人没有都请求出具调解书',
  AGREEMENT_NOT_IN_EFFECT: '没有生效的调解协议',
  FEE_NOT_OVERDUE: '交费期限未满',
} as const
