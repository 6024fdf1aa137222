/** Words that all acts of the mediator share. */
export const ACT = {
  cannot: '暂不能办理',
  backToCase: '返回案件',
  institution: '机构',
} as const
