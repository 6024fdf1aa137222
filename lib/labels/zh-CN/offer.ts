// 调解方案 in words.
import type { OfferAnswer, OfferState } from '@/lib/domain/offer/offer'

export const offerAnswer: Readonly<Record<OfferAnswer, string>> = {
  accepted: '同意',
  refused: '不同意',
  countered: '提出新的方案',
}

export type OfferEnd = Exclude<OfferState, 'open'>

export const offerEnd: Readonly<Record<OfferEnd, string>> = {
  accepted: '各方已经同意',
  'not-accepted': '已经答复完毕，没有谈成',
  expired: '已过答复时间',
  'taken-back': '已经收回',
}
