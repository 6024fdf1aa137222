/** 第三人参加调解, for the mediator and for records. The words of parties are in party-third.ts. */
export const THIRD_ACTS = {
  'third:propose': '提议第三人参加',
  'third:join': '第三人加入调解',
  'co-mediator:propose': '提议协同调解员',
} as const

export const THIRD = {
  help: '与纠纷有利害关系的案外人，可以通知其参加调解（特邀规定第14条）。',
  rules: [
    '各方当事人都同意，本人也同意调解，才成为第三人。',
    '加入以前对全体说的话，第三人看不到；进行中的议题在其加入时结束，请另开一轮。',
    '由第三人承担义务的，应当经其同意并由其签名（民诉法解释第150条）。',
    '第三人退出的，其他各方继续调解。',
    '您与第三人有应当披露的情形的，请先披露。',
  ] as const,
  propose: '提议第三人参加',
  interest: '与纠纷的利害关系',
  through: (organisation: string, person: string) => `${organisation}（${person}）`,
  until: (day: string) => `最晚 ${day} 加入`,
  joined: (when: string) => `${when} 加入，成为第三人`,
  left: (when: string) => `${when} 退出`,
  sendHelp: '各方已同意，请发出邀请，由本人决定参加不参加。',
} as const

export const THIRD_FORM = {
  title: '提议第三人参加',
  partyKind: '是谁',
  organisation: '单位名称',
  organisationHelp: '自然人不填。法人、非法人组织，填登记的全称。',
  name: '姓名',
  nameHelp: '单位填法定代表人、负责人的姓名。',
  phone: '手机号',
  phoneHelp: '邀请发到这个号码，本人凭它进入。当事人看不到。',
  why: '与纠纷有什么利害关系',
  whyHelp: '写给各方当事人和第三人本人看，请不要写谈话的内容。',
  lastDay: '最晚哪天加入',
  lastDayHelp: (day: string) => `最晚 ${day}，即调解期限的最后一天。`,
  submit: '提交各方当事人答复',
  done: '已提交，等各方答复。',
} as const

/** 协同调解员 with the consent of the parties. */
export const COLLEAGUE = {
  kind: '协同调解员',
  help: '当事人要求由两名以上调解员共同调解的，可以提议本机构的调解员协同（特邀规定第13条、在线调解规则第11条）。',
  propose: '提议协同调解员',
  waits: '各方已同意，已通知机构确认。',
  until: (day: string) => `请各方在 ${day} 以前答复`,
  assigned: (by: string, when: string) => `${by}于 ${when} 确认增加`,
  none: '本机构没有可以提议的调解员。',
  rules: [
    '各方当事人都同意的，由机构确认增加；一方不同意，即不增加。',
    '机构确认时审查回避情形、资格和负担。',
    '您继续主持调解。',
  ] as const,
  mediator: '调解员',
  why: '为什么增加',
  whyHelp: '写给各方当事人看，由他们决定同意不同意。',
  lastDay: '请各方最晚哪天答复',
  submit: '提交各方当事人答复',
  done: '已提交，等各方答复。',
} as const
