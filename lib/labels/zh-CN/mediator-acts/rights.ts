import { ACT_TERM } from '../act-term'

/** 告知权利义务与虚假调解后果. */
export const EXPLAIN_RIGHTS = {
  title: '告知权利义务',
  of: (name: string) => `登记对${name}的告知`,
  law: '调解程序开始之前，应当告知双方当事人权利义务、调解规则、调解程序、调解协议效力、司法确认申请（特邀调解规定第14条），并告知虚假调解的法律后果（在线调解规则第17条）。',
  people: '被告知的人',
  peopleHelp: '告知代理人或者法定代表人的，即为告知该方当事人。',
  items: '已告知的事项',
  itemsHelp: '前五项须一并告知。',
  how: '告知方式',
  on: '告知日期',
  note: ACT_TERM.note,
} as const
