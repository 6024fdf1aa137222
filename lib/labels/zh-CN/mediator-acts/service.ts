import { ACT_TERM } from '../act-term'

/** 登记送达. */
export const RECORD_SERVICE = {
  title: '登记送达',
  button: '登记送达',
  /** Of any document, below the notices. */
  other: '登记其他送达',
  of: (name: string, title: string) => `登记送达：${name}，${title}`,
  law: '调解的时间、地点应当及时通知双方当事人（特邀调解规定第14条）。短信、电子邮件没有送达的，请电话通知，或者当面、邮寄送达后登记。',
  party: '受送达人',
  subject: '送达的文书',
  way: '送达方式',
  wayHelp: '电话只用于通知；文书应当当面交付或者邮寄。',
  result: '结果',
  on: '送达日期',
  note: ACT_TERM.note,
  noteHelp: '未送达的写明原因，其他文书写明名称；邮寄的可以写单号。',
  lapse: (day: string) => `调解期限已于 ${day}届满。仍可登记送达，届满之后的会在记录中注明。`,
  submit: '登记',
} as const
