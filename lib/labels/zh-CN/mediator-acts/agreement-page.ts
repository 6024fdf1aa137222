/** Around the form of an agreement; the server writes it, no form loads it. */
export const AGREEMENT_PAGE = {
  law: '调解协议应当写明纠纷的主要事实、争议事项和调解结果（特邀调解规定第24条），履行的方式和期限（人民调解法第29条）。',
  finishedAlready: '协议已经定稿，不能再修改。',
  toReview: '查看和登记签署',
} as const
