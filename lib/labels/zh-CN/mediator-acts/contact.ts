export const CONTACT = {
  title: '记一次联系',
  channel: '方式',
  person: '联系了谁',
  result: '结果',
  when: '时间',
  note: '备注',
  noteHelp: '例如约定的回电时间、对方的要求。',
  lapse: (day: string) =>
    `调解期限已于 ${day}届满。仍可通知各方当事人，届满之后的联系会在记录中注明。`,
  submit: '保存',
  last: (sentence: string) => `上一条记录：${sentence}`,
} as const
