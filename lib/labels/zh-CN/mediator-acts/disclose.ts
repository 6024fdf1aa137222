export const DISCLOSE = {
  title: '披露',
  grounds: '属于哪种情形',
  groundsHelp: '可以选择多项。',
  statement: '具体情况',
  statementHelp: '写明与谁、什么关系、从什么时候起。',
  submit: '披露并交机构决定',
  nextTitle: '接下来',
  next: (institution: string) => [
    `${institution}把您披露的情形告知各方，征求意见。`,
    '各方知情后仍同意的，由您继续调解；有一方不同意的，更换调解员。',
    '决定作出前您不能办理本案，调解期限继续计算。',
  ],
} as const
