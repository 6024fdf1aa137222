export const TAKE = {
  title: '接收案件',
  lead: '接收前请作披露声明。有下列情形之一的，应当披露（在线调解规则第13条）：',
  statement: '我与本案没有上述情形',
  statementHelp: '声明记入案件记录，引调法院和本机构可以看到。',
  submit: '接收案件',
  lapse: (day: string) =>
    `本案调解期限已于 ${day}届满，没有延长。接收后只能通知各方当事人并结案（在线调解规则第25条）。`,
  /** After the taking of such a case. */
  lapsed: (day: string) =>
    `已接收本案。本案调解期限已于 ${day}届满，请通知各方当事人并结案（在线调解规则第25条）。`,
  otherwise: '有需要披露的情形',
  otherwiseHelp: '不确定的，也请披露，由机构决定。',
} as const
