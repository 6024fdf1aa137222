import { ACT_TERM } from '../act-term'

export const CALL = {
  pageTitle: '拨打电话',
  button: '拨打',
  of: (name: string) => `拨打${name}的电话`,
  happens: '显示完整号码前请选择理由，系统会记录。',
  reason: ACT_TERM.reason,
  reasons: ['联系当事人，开展调解', '通知调解的时间和方式', '核对身份和联系方式'],
  other: '其他理由',
  otherLabel: '写明理由，至少 5 个字',
  done: '本次查看已留下记录，离开本页后不再显示。',
  dial: '拨打',
  copy: '复制号码',
  after: '记录本次联系',
  others: '拨打其他人',
  noNumber: '本案当事人和代理人均未登记电话号码。',
  needs: (text: string) => `需要照顾：${text}`,
} as const
