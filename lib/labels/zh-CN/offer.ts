// 调解方案 in words.
import type { WholeSide } from '@/lib/domain/agreement/draft'
import type { OfferAnswer } from '@/lib/domain/offer/answers'
import type { OfferState } from '@/lib/domain/offer/offer'
import type { OfferTerms } from '@/lib/domain/offer/terms'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { paymentManner } from './agreement-terms'
import { dueInWords } from './due-moment'
import { dayInWords, momentInWords } from './moment'
import { amountInFigures } from './money'

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

export const payingSide: Readonly<Record<WholeSide, string>> = {
  applicant: '申请人一方',
  respondent: '被申请人一方',
}

/** The form of an offer and what it shows of one. */
export const OFFER = {
  title: '提出方案',
  counterTitle: '提出新的方案',
  name: '方案',
  counterName: '新方案',
  amount: '金额（元）',
  amountHelp: '不涉及付款的，留空。',
  payer: '谁付款',
  manner: '付款方式',
  on: '什么时候履行（最迟）',
  conditions: '条件',
  conditionsHelp: '例如：付清后撤回投诉。不付款的，写明做什么。',
  until: '请各方在什么时候前答复',
  needsAuthority: '提方案、答复方案，要由当事人本人办理。代理人要有特别授权（民事诉讼法第62条）。',
  shut: '这个方案现在不能答复：已经答复、收回，或者过了时间。',
  noUntil: '调解期限已到，不能再提方案。请联系调解员。',
  explain: '各方都同意，才由调解员写进协议草稿。签字以前，对谁都没有约束力。',
  submit: '发给全体',
  counters: '您答复的方案',
  make: '提一个方案',
  makeIn: (topic: string) => `提一个方案：${topic}`,
  terms: { amount: '金额', payer: '付款', manner: '方式', on: '期限', conditions: '条件' },
  none: '不限',
  openUntil: (until: string, left: string) => `请在 ${until} 前答复，${left}`,
  waits: (names: readonly string[]) => `等${names.join('、')}答复`,
  answer: '答复方案',
  answerFor: (name: string) => `替${name}答复`,
  answered: (party: string, answer: OfferAnswer) => `${party}：${offerAnswer[answer]}`,
  by: (name: string, moment: string) => `${moment} ${name}`,
  lead: (answer: 'accepted' | 'refused') => `您的答复：${offerAnswer[answer]}`,
  effects: {
    accepted: [
      '答复以后不能再改。',
      '各方都同意的，调解员写进协议草稿，再请各方看过签字。',
      '签字以前，对谁都没有约束力。',
    ],
    refused: ['答复以后不能再改。', '还想商量的，可以另提方案。'],
  } satisfies Record<'accepted' | 'refused', readonly string[]>,
  confirm: { accepted: '确认同意', refused: '确认不同意' },
  counter: '提新方案',
  back: '先不答复',
  done: '已经答复，各方都能看到。',
  made: '10 秒后发给全体。现在可以收回。',
  toDraft: '写入协议草稿',
  fromOffer: '已填入各方同意的方案。请核对、补充后保存。',
} as const

/** The terms line by line, those that were left open with them. */
export function termsInWords(
  { amount, payer, manner, on, conditions }: OfferTerms,
  today: LocalDate,
): readonly (readonly [string, string])[] {
  const { terms, none } = OFFER
  const money =
    amount === null || payer === null
      ? []
      : ([
          [terms.amount, amountInFigures(amount)],
          [terms.payer, payingSide[payer]],
          [terms.manner, manner === null ? none : paymentManner[manner]],
        ] as const)
  return [
    ...money,
    [terms.on, on === null ? none : dayInWords(on, today)],
    ...(conditions === '' ? [] : ([[terms.conditions, conditions]] as const)),
  ]
}

/** 11月26日（周四）20:00 */
export const untilInWords = (at: Date, now: Date) => dueInWords(at, toLocalDate(now))

/** 今天 10:20 张强 */
export const answeredBy = (by: string, at: Date, today: LocalDate) =>
  OFFER.by(by, momentInWords(at, today))
