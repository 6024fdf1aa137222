// 更正请求, as the mediator reads it.
import type { CorrectionDecision, CorrectionItem } from '@/lib/domain/participant/correction'

export const correctionItem = {
  name: '姓名',
  phone: '联系电话',
  address: '送达地址',
} as const satisfies Record<CorrectionItem, string>

export const correctionDecision = {
  accepted: '接受',
  declined: '不接受',
} as const satisfies Record<CorrectionDecision, string>

export const CORRECTION = {
  title: '更正请求',
  waiting: '待处理',
  by: (name: string, item: CorrectionItem) => `${name}请求更正${correctionItem[item]}`,
  before: '现登记',
  after: '请求更正为',
  note: '说明',
  empty: '本案没有更正请求。',
  toDecide: '处理更正请求',
  toList: '查看更正请求',
  verify: '请先向本人核实。接受后即更正；登录用的手机号不变。',
  verifyAddress: '请先与本人核对，并登记送达地址确认，再接受。',
  toAddress: '登记送达地址确认',
  accept: '接受',
  decline: '不接受',
  reason: '不接受的理由',
  reasonHelp: '当事人看到全文。',
  declineSubmit: '确认不接受',
  done: { accepted: '已接受更正请求。', declined: '已告知当事人不接受的理由。' } satisfies Record<
    CorrectionDecision,
    string
  >,
  decided: (decision: CorrectionDecision, by: string, at: string) =>
    `${correctionDecision[decision]}，${by}，${at}`,
} as const
