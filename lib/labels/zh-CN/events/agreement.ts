import type { AGREEMENT_EVENT_SHAPES } from '@/lib/domain/audit/agreement-events'
import { ACT_TERM } from '../act-term'
import { contactChannel } from '../act-choice'
import { signingWay } from '../agreement'
import { FOLLOW_UP, performance, satisfaction } from '../follow-up'
import type { EventTexts } from './event-text'

export const AGREEMENT_TEXTS: EventTexts<keyof typeof AGREEMENT_EVENT_SHAPES> = {
  'agreement.saved': {
    title: '保存协议草稿',
    sentence: (d) =>
      `保存第 ${d.agreementNo} 份调解协议的草稿，第 ${d.version} 稿，共 ${d.terms} 条` +
      `${d.wrong > 0 ? `，有 ${d.wrong} 处须更正` : ''}${d.unclear > 0 ? `，有 ${d.unclear} 处宜写明确` : ''}。`,
  },
  'agreement.finished': {
    title: '调解协议定稿',
    sentence: (d) =>
      `第 ${d.agreementNo} 份调解协议以第 ${d.version} 稿定稿，共 ${d.terms} 条，校验值 ${d.sha256.slice(0, 16)}。`,
  },
  'agreement.signed': {
    title: '登记协议签署',
    sentence: (d) =>
      `当事人${d.party}${d.agent ? `（由特别授权的代理人${d.agent}）` : ''}于 ${d.on} ` +
      `${d.answer === 'signed' ? `${signingWay[d.how]}第 ${d.agreementNo} 份调解协议` : `拒绝签署第 ${d.agreementNo} 份调解协议`}。` +
      `${d.effectiveOn ? `各方均已签署，协议自 ${d.effectiveOn} 起生效。` : ''}` +
      `${d.lapsedOn ? `此时调解期限已于 ${d.lapsedOn} 届满。` : ''}`,
    quotes: (d) => [[ACT_TERM.note, d.note]],
  },
  'agreement.voided': {
    title: '作废调解协议',
    sentence: (d) => `作废第 ${d.agreementNo} 份调解协议。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
  },
  'followup.recorded': {
    title: '回访',
    sentence: (d) =>
      `${d.on} ${contactChannel[d.how]}回访${d.party}，履行情况：${performance[d.performance]}` +
      `${d.satisfaction ? `，满意度：${satisfaction[d.satisfaction]}` : ''}。`,
    quotes: (d) => [[FOLLOW_UP.objections, d.objections]],
  },
}
