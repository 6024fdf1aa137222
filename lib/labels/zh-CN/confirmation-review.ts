import type { ClauseChange } from '@/lib/domain/confirmation/compare-correction'
import {
  AT_ONCE_MINUTES,
  CASES_COUNTED_AT_MOST,
  type FoundSign,
} from '@/lib/domain/confirmation/collusion-signs'
import type { CorrectionCode } from '@/lib/domain/confirmation/correction-items'
import type { RefusalGround } from '@/lib/domain/confirmation/confirmation-status'

// 司法确认审查, for the court.

/** What an item of a correction or a supplement is about. */
export const correctionCode = {
  application: '司法确认申请书',
  agreement: '调解协议',
  mediation_proof: '主持调解的证明',
  institution_proof: '调解组织的证明',
  identity: '身份证明',
  qualification: '资格证明',
  service_contact: '送达地址和电话',
  guardianship: '法定代理人的证明',
  authority: '授权委托材料',
  title_certificate: '财产权利证明',
  unclear_terms: '协议条款不明确',
  statement: '书面陈述',
  other: '其他',
} as const satisfies Record<CorrectionCode, string>

/** The sentence of an item that the system did not propose. */
export const correctionSentence = {
  application: '补交或者更正司法确认申请书。',
  agreement: '补交调解协议原件或者签署齐全的文本。',
  mediation_proof: '补交调解组织主持调解的证明。',
  institution_proof: '补交调解组织依法设立的证明。',
  identity: '补交身份证明。',
  qualification: '补交单位的资格证明。',
  service_contact: '写明住所、送达地址和电话。',
  guardianship: '补交法定代理人的身份和关系证明。',
  authority: '补交授权委托书和代理人身份证明。',
  title_certificate: '补交协议涉及的财产权利证明。',
  unclear_terms: '以补充协议写明条款中不明确的内容。',
  statement: '就协议的履行和自愿作书面陈述。',
} as const satisfies Record<Exclude<CorrectionCode, 'other'>, string>

export const clauseChange = {
  same: '未变',
  changed: '已改',
  added: '新增',
  removed: '删去',
} as const satisfies Record<ClauseChange['change'], string>

/** A sign in neutral words: what the records have in common, and nothing about why. */
export function signInWords({ sign, names, count }: FoundSign): string {
  const who = names.join('、')
  switch (sign) {
    case 'same_person':
      return `${who}：两侧当事人的证件号相同`
    case 'same_telephone':
      return `${who}：分属两侧，登记的电话相同`
    case 'same_address':
      return `${who}：分属两侧，登记的住所相同`
    case 'same_agent':
      return `${who}：为两侧代理`
    case 'same_pair':
      return `同样的双方近两年在本院另有 ${count ?? 0} 件`
    case 'many_cases':
      return `${who}：近两年在本院另有 ${count ?? 0} 件${count === CASES_COUNTED_AT_MOST ? '以上' : ''}`
    case 'above_claim':
      return `协议的金额为请求金额的 ${count ?? 0}%`
    case 'settled_at_once':
      return `受理后 ${count ?? 0} 分钟达成协议（不足 ${AT_ONCE_MINUTES} 分钟）`
    case 'no_dispute':
      return '协议没有写明争议事项，或者写明没有争议'
  }
}

export const CONFIRMATION_REVIEW = {
  signs: {
    title: '供法官留意',
    law: '在线调解规则第23条',
    none: '系统比对的各项均未出现。',
    help: '系统只列出登记的事实，不表示存在虚假调解。仅本院法官可见，不进卷宗。',
  },
  comparison: {
    title: { order_correction: '补正对照', request_supplement: '补充对照' },
    aside: (on: string) => `${on}通知`,
    touched: '有变化',
    untouched: '没有新材料',
    answers: '当事人的答复',
    noAnswer: '还没有答复。',
    other: '其他新材料',
    clauses: '协议条款的变化',
    sameAgreement: '协议条款没有变化。',
    paper: (title: string, at: string) => `${title}（${at}）`,
    before: '原',
    after: '现',
  },
  hearing: {
    title: '共同到场',
    law: '民诉法解释第356条',
    no: (no: number) => `第 ${no} 次`,
    place: (place: string) => `地点：${place}`,
    by: (name: string) => `${name}通知`,
    notified: (name: string, state: string) => `通知${name}：${state}`,
    appoint: {
      title: '通知双方共同到场',
      help: '核实协议，双方在手机上看到时间和地点。',
      way: '方式',
      startsAt: '时间',
      place: '地点',
      placeHelp: '到院的须写明',
      submit: '通知双方',
      done: '已通知双方。',
    },
    cancel: {
      title: '取消这一次到场',
      help: '理由告知双方。',
      reason: '理由',
      submit: '取消到场',
      done: '已取消，并已告知双方。',
    },
    record: {
      title: '记录到场结果',
      help: '法院和双方都能看到。',
      attendance: (party: string) => `${party}是否到场`,
      statements: (party: string) => `${party}的陈述`,
      words: (party: string) => `${party}另外说的`,
      note: '核实的经过',
      submit: '记录结果',
      done: '已记录。',
    },
  },
  supplement: {
    title: '要求补充材料',
    help: '可以再次要求（民诉法解释第356条）。审查期限照常计算。',
    dueOn: '补充期限',
    submit: '发出要求',
    done: '已要求各方补充。',
    waiting: (until: string) => `等待补充，至${until}`,
  },
  postpone: {
    title: '顺延期限',
    help: (until: string) => `现在至${until}（民诉法解释第357条：正当理由）。`,
    requested: (by: string, at: string, until: string) => `${by}于${at}请求延到${until}：`,
    answer: '是否同意',
    yes: '同意顺延',
    no: '不同意',
    dueOn: '顺延至',
    dueOnHelp: '同意的须写明',
    reason: '理由（告知双方）',
    submit: '作出决定',
    done: '已决定，并已告知双方。',
  },
  items: {
    proposed: '系统比对发现的',
    more: '再加一项',
    other: '其他事项',
    otherHelp: '一行一项',
    hint: '勾选的和写下的都会列入通知。',
  },
  extension: {
    title: '提请延长审查期限',
    help: (most: number | null) =>
      most === null ? '报请院长批准（民诉法第187条）。' : `报请院长批准，最多 ${most} 日。`,
    days: '延长天数',
    reason: '理由',
    submit: '报请批准',
    done: '已报请院长批准。',
    waiting: (days: number) => `已提请延长 ${days} 日，等院长决定。提请的法官不能自己批准。`,
  },
  approve: {
    title: (days: number) => `批准延长审查期限 ${days} 日`,
    help: '由院长或者院长授权的法官决定，不能是提请的法官。',
    answer: '决定',
    yes: '批准延长',
    no: '不批准',
    reason: '理由',
    reasonHelp: '不批准的须写明',
    submit: '作出决定',
    done: '已作出决定。',
  },
  pages: (from: number, to: number) => (from === to ? `卷第 ${from} 页` : `卷第 ${from}–${to} 页`),
  paperSet: '需要纸质材料的，在卷宗里打印，页码与电子卷宗一致。',
} as const

/** What this court returned, for the mediator and the institution. */
export const RETURNS = {
  title: '法院最近退回司法确认申请的情形',
  line: (returned: number, total: number, what: string) =>
    `最近 ${total} 件申请中，${returned} 件因“${what}”被退回。`,
  check: (what: string) => `请核对：${what}。`,
  refused: (ground: string) => `不予受理：${ground}`,
} as const

const refusedShort = {
  scope: '不属受理范围',
  jurisdiction: '不属本院管辖',
  status_relation: '涉及身份关系',
  other_procedure: '涉及其他程序',
  title: '涉及确权',
} as const satisfies Record<RefusalGround, string>

/** A code of what a court returned: an item of a correction, or `refused_` and a ground. */
export function returnInWords(code: string): string {
  const ground = code.startsWith('refused_') ? code.slice('refused_'.length) : null
  return ground === null
    ? correctionCode[code as CorrectionCode]
    : RETURNS.refused(refusedShort[ground as RefusalGround])
}
