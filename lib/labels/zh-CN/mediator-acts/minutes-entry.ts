/** The form in which the minutes are written. Apart, because the phone loads it with the page. */
export const MINUTES_ENTRY = {
  speaker: '发言人',
  said: '内容',
  add: '记下',
  addProposal: '记下方案',
  addResult: '记下结果',
  edit: '改',
  editOf: (speaker: string) => `改${speaker}的这一段`,
  submit: '交各方核对',
} as const
