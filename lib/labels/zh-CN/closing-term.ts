/** What a mediator writes with a closing. */
export const CLOSING_TERM = {
  outcome: '终结事由',
  account: '基本情况',
  partyStatement: '当事人的表示',
  failureReason: '调解不成的原因',
  costRaising: '导致其他当事人诉讼成本增加的行为',
  courtNotes: '需要向法院提示的其他情况',
} as const
