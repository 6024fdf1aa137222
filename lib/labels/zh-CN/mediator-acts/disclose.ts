import { ACT_TERM } from '../act-term'

export const DISCLOSE = {
  title: '披露',
  grounds: ACT_TERM.grounds,
  groundsHelp: '可以选择多项。',
  statement: ACT_TERM.statement,
  statementHelp: '写明与何人、何种关系、何时起。',
  submit: '披露并交机构决定',
  nextTitle: '披露后',
  next: (institution: string) => [
    `${institution}把您披露的情形告知各方，征求意见。`,
    '各方知情后仍同意的，由您继续调解；有一方不同意的，更换调解员。',
    '决定作出前您不能办理本案，调解期限继续计算。',
  ],
} as const
