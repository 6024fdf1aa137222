/** What users write with an act: the same name in the form, on the case and in the records. */
export const ACT_TERM = {
  reason: '理由',
  text: '具体说明',
  note: '说明',
  choice: '选择理由',
  handover: '交接说明',
  grounds: '披露的情形',
  statement: '披露内容',
  contact: '联系内容',
  urging: '附言',
  outcome: '终结事由',
  account: '基本情况',
  partyStatement: '当事人的表示',
  failureReason: '调解不成的原因',
  costRaising: '导致其他当事人诉讼成本增加的行为',
  courtNotes: '需要向法院提示的其他情况',
} as const
