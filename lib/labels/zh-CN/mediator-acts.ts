import type { CaseStage } from '@/lib/domain/case/source'
import type { WithdrawReason } from '@/lib/domain/case/vocabulary'

/** Words of the mediator's acts: what to enter, why, what will happen and to whom. */

/** 第25条 numbers its grounds; people know them by these numbers. */
const ORDINALS = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧'] as const

export const TAKE = {
  title: '接收案件',
  lead: '接收前请作披露声明。有下列情形之一的，应当披露（在线调解规则第13条）：',
  statement: '我与本案没有上述情形',
  statementHelp: '声明记入案件记录，引调法院和本机构可以看到。',
  submit: '接收案件',
  otherwise: '有需要披露的情形',
  otherwiseHelp: '不确定的，也请披露，由机构决定。',
} as const

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

export const CONTACT = {
  title: '记一次联系',
  channel: '方式',
  person: '联系了谁',
  result: '结果',
  when: '时间',
  note: '备注',
  noteHelp: '例如约定的回电时间、对方的要求。',
  submit: '保存',
  last: (sentence: string) => `上一条记录：${sentence}`,
} as const

export const WITHDRAW = {
  title: '提前终结',
  reason: '理由',
  text: '具体说明',
  textHelp: '接手的调解员和机构会看到，写明已做的工作更方便交接。',
  submit: '提前终结',
  effectsTitle: '提前终结后',
  effects: (institution: string) => [
    `案件交回${institution}，由机构重新分配调解员。`,
    '调解期限继续计算，不重新起算。',
    '您已得的积分保留；您不再能查看本案，自己做过的事可以在「曾办」里看到。',
  ],
  help: {
    health: '生病、手术、休养等',
    recusal: '出现应当回避的情形',
    beyond_expertise: '需要其他领域的专业知识',
    party_asked_replacement: '当事人提出并说明了理由',
    other: '请在下面写明',
  } satisfies Record<WithdrawReason, string>,
} as const

export const CLOSE = {
  title: '结案',
  outcome: '终结事由',
  outcomeHelp: '选一项；编号就是在线调解规则第25条的第一项至第八项。',
  success: '调解成功',
  failure: '调解不成',
  ordinal: (index: number) => ORDINALS[index] ?? '',
  account: { success: '达成的内容', failure: '基本情况' },
  accountHelp: {
    success: '写明各方同意了什么，怎样履行、何时履行。',
    failure: '写明联系和调解的经过（在线调解规则第21条）。',
  },
  failureReason: '调解不成的原因',
  costRaising: '导致其他当事人诉讼成本增加的行为',
  courtNotes: '需要向法院提示的其他情况',
  ruleHelp: '没有的请写「无」。',
  none: '无',
  fillNone: '填「无」',
  next: '下一步：核对',
  confirmTitle: '请核对后结案',
  confirmHelp: '结案后不能修改，也不能撤回。',
  effectsTitle: '结案后',
  effects: (court: string, institution: string, isSuccess: boolean) => [
    isSuccess
      ? `${court}将看到终结事由和达成的内容。`
      : `${court}将看到终结事由和您填写的四项记录。`,
    `${institution}的管理员将看到同样的内容和本案积分。`,
    '调解期限停止计算，本案从在办转入已结案。',
  ],
  then: (stage: CaseStage, isSuccess: boolean) => {
    if (isSuccess)
      return stage === 'filed'
        ? '法院将审查协议，制作调解书或者准许撤诉。'
        : '各方按协议履行，也可以共同申请司法确认。'
    return stage === 'filed'
      ? '法院将恢复审理。'
      : '法院将依法登记立案，或者由当事人通过其他途径解决。'
  },
  edit: '返回修改',
  submit: '确认结案',
  missing: '请填写此项。',
  chooseOne: '请选择一项。',
} as const

export const ACT = {
  cannot: '现在不能办理',
  backToCase: '返回案件',
  institution: '机构',
} as const
