import type { PaymentManner, TermKind, WholeSide } from '@/lib/domain/agreement/draft'

/** The kinds of an item, as buttons and headings name them. */
export const termKind = {
  payment: '一次付款',
  instalments: '分期付款',
  act: '履行行为',
  default: '违约责任',
  guarantee: '担保',
  other: '其他约定',
} as const satisfies Record<TermKind, string>

export const paymentManner = {
  transfer: '银行转账',
  cash: '现金',
  online: '微信、支付宝等在线支付',
  court: '交人民法院转付',
} as const satisfies Record<PaymentManner, string>

export const wholeSide = {
  applicant: '全体申请人',
  respondent: '全体被申请人',
} as const satisfies Record<WholeSide, string>
