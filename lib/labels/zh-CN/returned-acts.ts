/** Words of 收回、重新引调、退回后办结: the pages of the court's clerk. */
export const RETURNED_ACTS = {
  recall: {
    short: '收回',
    of: (caseNo: string) => `收回 ${caseNo}`,
    title: '收回案件',
    law: '机构逾期未确认的，法院可以收回，再引调给其他机构（在线调解规则第12条）。',
    then: (institution: string) =>
      `收回后，${institution}不再看到本案，只留下被收回的记录。本案中不再引调给它。`,
    text: '收回的理由',
    textHelp: '至少 5 个字。原机构可以查看。',
    textDefault: '三个工作日内未确认接受，依在线调解规则第12条收回。',
    submit: '收回',
    facts: {
      institution: '现在的机构',
      referred: '引调时间',
      due: '受理期限',
    },
  },
  'refer-again': {
    short: '重新引调',
    of: (caseNo: string) => `重新引调 ${caseNo}`,
    title: '重新引调',
    law: '机构不予接受或者逾期未确认的，由法院引调给其他机构（在线调解规则第12条）。',
    then: '引调后，新的机构有三个工作日确认。此前各方的参与不受影响。',
    institution: '引调给',
    recommended: '推荐',
    barred: {
      declined: (on: string) => `本案已不受理（${on}），不再列入`,
      not_confirmed: (on: string) => `本案逾期未确认（${on}），不再列入`,
    },
    none: {
      title: '没有可以引调的机构',
      text: '邀请的机构都已不受理或者逾期未确认。请移送立案或者另行处理。',
    },
    text: '引调的理由',
    textHelp: '至少 5 个字。新的机构可以查看。',
    submit: '重新引调',
    rule: '排列的次序',
    ruleText:
      '先看是否擅长这类纠纷，再看近一年逾期次数，再看同类成功率，最后看未结件数。件数少的，成功率按各加一件成功、一件不成计。推荐只供参考。',
    definitions: '数字的含义',
  },
  end: {
    short: '移送立案等',
    of: (caseNo: string) => `办结 ${caseNo}`,
    title: '退回后办结',
    law: '不再引调的，依法登记立案、转入审理或者另行处理。',
    then: '办结后，本案在平台上结束，不再引调给机构。此操作不能撤销。',
    end: '去向',
    help: {
      filing: '尚未立案的，依法登记立案（民诉法第126条）。',
      trial: '已经立案的，转入审判程序审理。',
      other: '写明怎样处理。',
    },
    reason: '不再引调的原因',
    text: '具体说明',
    textHelp: '至少 5 个字。',
    on: '办理日期',
    courtCaseNo: '法院案号',
    courtCaseNoHelp: '有的填写，例如 (2026)粤9901民初12号。',
    submit: '办结',
    facts: { end: '去向', reason: '原因', text: '具体说明', on: '办理日期', by: '经办人' },
  },
  notNow: '现在不能办理',
  notClerk: '由本院立案庭的工作人员办理，您可以查看。',
  wrongState: (status: string) => `本案现在的状态是“${status}”，不能办理这一事项。`,
  tooEarly: (due: string) => `机构的受理期限至 ${due}，期满的次日起可以收回。`,
  back: '查看案件',
  toDesk: '引调与督办',
  done: {
    recalled: '已收回。请重新引调，或者移送立案等。',
    referred: '已重新引调。新的机构会收到消息。',
    ended: '已办结。',
  },
} as const

/** What the figures of an institution say, each with its definition. */
export const INSTITUTION_FIGURES = {
  fits: (type: string) => `擅长${type}`,
  unfit: (type: string) => `未列${type}为擅长`,
  success: (rate: string | null, won: number, all: number) =>
    rate === null ? '同类成功率：无办结案件' : `同类成功率 ${rate}（${won}/${all}）`,
  hours: (hours: string | null, cases: number) =>
    hours === null ? '平均确认时间：无受理案件' : `平均 ${hours} 小时确认（${cases} 件）`,
  lapses: (count: number) => `近一年逾期 ${count} 件`,
  inHand: (count: number) => `未结 ${count} 件`,
  performance: (rate: string | null, followed: number) =>
    rate === null ? '自动履行率：无回访案件' : `自动履行率 ${rate}（${followed} 件）`,
  definitions: [
    ['范围', '该机构为各法院办理的案件合计，自十一个月前的月初至今。不列各法院的数字。'],
    ['同类成功率', '与本案同类、已结案的案件中，达成协议或者自行和解撤回的比例。'],
    ['平均确认时间', '自收到引调到受理的平均小时数。'],
    ['近一年逾期', '超过受理期限才受理的，加上逾期未确认被法院收回的。'],
    ['未结', '现在待受理、待分配、待接收和调解中的案件。'],
    ['自动履行率', '已回访且履行期限已到的案件中，自动履行的比例。'],
  ],
} as const
