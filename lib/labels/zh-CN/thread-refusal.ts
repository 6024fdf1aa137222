// Refusals of 异步调解 and its offers in whole sentences.
import type { OfferAnswer } from '@/lib/domain/offer/answers'
import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { blindEnd, type BlindEnd } from './blind-offer'
import { momentInWords } from './moment'
import { OFFER, offerAnswer, offerEnd, type OfferEnd } from './offer'

export const THREAD_SENTENCES = {
  TALK_OVER: () => '案件已经不在调解中，不能再发。以前的内容仍可以查看。',
  TALK_CONSENTS_MISSING: (f: Facts) =>
    `${f.parties ?? '有当事人'}还没有同意异步调解，现在不能发给全体（在线调解规则第16条）。`,
  TOPIC_CLOSED: () => '这个议题已经结束，不能再发。请到其他议题里说，或者联系调解员。',
  ROUND_THERE: (f: Facts, today: LocalDate) =>
    f.at
      ? `${f.by}已于 ${momentInWords(new Date(String(f.at)), today)} 发起第${f.no}轮，不能再发一次。请返回查看。`
      : '这个议题已经发起下一轮。请返回查看。',
  OFFER_ANSWERED: (f: Facts, today: LocalDate) =>
    f.at
      ? `${f.by}已于 ${momentInWords(new Date(String(f.at)), today)} 答复“${offerAnswer[f.answer as OfferAnswer]}”，不能再改。请刷新页面查看。`
      : '这个方案已经答复，不能再改。请刷新页面查看。',
  OFFER_NEEDS_AUTHORITY: () => OFFER.needsAuthority,
  BLIND_RUNS_ALREADY: (f: Facts) => `这两方的第${f.no}次密封报价还没有结束，不能再开一次。`,
  BLIND_ENTERED: (f: Facts) => `第${f.round}轮已经填过，不能再改。请等对方填。`,
  BLIND_ROUND_OVER: (f: Facts) => `第${f.round}轮已经比过。请看结果，再填下一轮。`,
  BLIND_OVER: (f: Facts) =>
    `这次密封报价${blindEnd[f.because as BlindEnd] ?? '已经结束'}，不能再填。`,
  OFFER_ENDED: (f: Facts) =>
    `这个方案${offerEnd[f.because as OfferEnd] ?? '已经结束'}，不能再答复，也不能收回。仍想商量的，请提出新的方案。`,
} as const
