import { ACT_TERM } from '../act-term'

export const CONTACT = {
  title: '记录联系',
  channel: '方式',
  person: '联系对象',
  result: '结果',
  when: '联系时间',
  note: ACT_TERM.contact,
  noteHelp: '例如对方的要求、对调解的态度。',
  callback: '约定再联系的时间',
  callbackHelp: (due: string | null) =>
    `届时列入今日待办${due === null ? '。' : `；本案调解期限至 ${due}。`}`,
  callbackAfterDue: (due: string) => `晚于本案调解期限届满之日（${due}），请核对。`,
  lapse: (day: string) =>
    `调解期限已于 ${day}届满。仍可通知各方当事人，届满之后的联系会在记录中注明。`,
  submit: '保存',
  caseNo: '案号',
  /** What is only on the device: 联系许静：无人接听 */
  kept: (person: string, result: string) => `联系${person}${result === '' ? '' : `：${result}`}`,
  last: (sentence: string) => `上一条记录：${sentence}`,
} as const
