/** The acts on 无争议事实 as the case shows them. */
export const FACT_ACTS = {
  record: '记载事实',
  confirm: '登记核对',
  correct: '更正',
  correctOf: (no: string) => `更正${no}`,
  withdraw: '撤回',
  withdrawOf: (no: string) => `撤回${no}`,
} as const

/** What the record of a fact is for, and what is none of it (在线调解规则 第18、22条). */
export const RECORD_FACT = {
  title: '记载无争议事实',
  correctTitle: '更正无争议事实',
  law: '只记各方都没有争议的事实。当事人为达成协议作出妥协而认可的，不得记载：除法律另有规定或者当事人均同意外，不得在诉讼中作为对其不利的依据（在线调解规则第18条）。',
  examples: [
    ['是事实', '双方 2025 年 3 月 1 日签订租赁合同，月租金 3,000 元；押金 6,000 元已付。'],
    ['是让步', '被申请人愿意退还押金 4,000 元，了结此事。'],
  ],
  /** Beside the pictures of a conference; it opens the law. */
  onlyFacts: '只记没有争议的事实，不记让步',
  putInRoom: '单独谈话中说的，不要勾选。',
  text: '事实',
  textHelp: '一项写一个事实，写明时间、金额和依据。',
  put: '请各方核对',
  putTick: '发到各方的手机上，由各方自己核对',
  putHelp: '勾选后各方当事人都可以查看这一项。单独谈话中说的，不要勾选。',
  corrected: (no: string) => `原记载（${no}）`,
  correctHelp: '保存后，原记载保留并注明已更正；更正后的事实由各方重新核对。',
  next: '保存后，请逐一交各方当事人核对。各方都确认的，引调法院才能查看。',
  submit: '记载',
  submitCorrection: '更正',
} as const

export const CONFIRM_FACTS = {
  title: '登记无争议事实的核对',
  law: '请向当事人逐项宣读或者出示，照其答复登记。不确认的，不作为无争议事实，引调法院不能查看。',
  party: '当事人',
  waiting: (count: number) => (count > 0 ? `还有 ${count} 项没有核对` : '各项都已核对'),
  facts: '逐项核对',
  silent: '未答复',
  how: '核对方式',
  howHelp: '各方同意以录音录像代替笔录的，应当以书面形式确认（在线调解规则第22条）。',
  on: '核对日期',
  none: '本案还没有记载的事实。请先记载，再由各方核对。',
  submit: '登记',
} as const

export const WITHDRAW_FACT = {
  title: '撤回无争议事实',
  effectsTitle: '撤回后',
  effects: ['该项不再作为无争议事实，引调法院不能查看。', '记载和撤回的理由保留，不能恢复。'],
  fact: '撤回的事实',
  reason: '撤回理由',
  reasonHelp: '至少 5 个字，例如：金额记载有误，双方另有单据。',
  ended: '该项事实已经更正或者撤回。',
  submit: '确认撤回',
} as const

/** After the period has run out the three acts stay open. */
export const FACT_LAPSE = (day: string) =>
  `调解期限已于 ${day}届满。仍可记载和核对无争议事实，随结案情况交法院，届满之后的会在记录中注明。`
