/** Words of the lists of 催办. */
export const CHASES = {
  title: '法院催办',
  courtTitle: '催办记录',
  subtitle: (unanswered: number, escalated: number, month: string | undefined) =>
    [
      month ? `${month} 发出的` : null,
      unanswered > 0 ? `${unanswered} 件等待答复` : '没有等待答复的催办',
      escalated > 0 ? `${escalated} 件已升级` : null,
    ]
      .filter((part) => part !== null)
      .join('；'),
  open: '未办结',
  all: '全部',
  columns: {
    caseNo: '联调编号',
    node: '所处环节',
    institution: '催办对象',
    court: '催办人',
    due: '期限',
    state: '进展',
    answer: '答复',
  },
  filter: {
    node: '全部环节',
    institution: '全部机构',
    submit: '查询',
    reset: '重置',
  },
  gone: '案件已不在本机构',
  empty: {
    title: '没有这样的催办',
    court: '在引调与督办中选择案件后催办。',
    institution: '法院催办的案件列在这里。',
  },
  toDesk: '引调与督办',
  toSheet: '督办月报',
  unit: '件',
  viewed: (state: string, node: string | null) =>
    `催办记录：${node === null ? state : `${state}，${node}`}`,
} as const

/** Words of the page on which a clerk calls for one case or several. */
export const NEW_CHASE = {
  title: '催办',
  help: '依据和要求由案件所处的期限确定。机构和调解员会收到消息。',
  answerDue: (day: string) => `请机构在 ${day}前答复，逾期自动升级。`,
  cases: '催办的案件',
  many: (count: number) => `催办 ${count} 件`,
  note: '说明',
  noteHelp: '可以不填，最多 200 字。机构和调解员可以查看。',
  submit: '发出催办',
  cannot: '不能催办',
  repeats: '前一次催办已升级，这是再次催办。',
  none: { title: '没有可以催办的案件', text: '请回到引调与督办，选择期限正在计算的案件。' },
  back: '引调与督办',
  select: '催办所选',
  selectLabel: '所选案件的操作',
  done: (count: number) => `已催办 ${count} 件，机构和调解员会收到消息。`,
  partly: (count: number, refused: number) =>
    `已催办 ${count} 件；${refused} 件没有发出，因为刚刚由他人催办或者已进入下一步。`,
  never: '无',
} as const
