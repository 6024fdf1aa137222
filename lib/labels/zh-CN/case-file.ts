import type { CaseStage } from '@/lib/domain/case/source'
import type { AssignmentEnd } from '@/lib/domain/case/vocabulary'
import type { DeadlineKind } from '@/lib/domain/deadline/deadline'
import { ACT_TERM } from './act-term'
import { DEADLINE_KINDS } from './deadline'

/** Words of the case file (操作手册 3.4 查看详情), the same on every surface. */
export const CASE_FILE = {
  title: '案件详情',
  sections: {
    dispute: '纠纷情况',
    people: '当事人',
    consents: '调解意愿',
    procedure: '调解程序',
    preparations: '身份核验、告知和送达地址确认',
    meetings: '调解会',
    minutes: '调解笔录',
    changes: '更换申请',
    facts: '无争议事实',
    addresses: '送达地址',
    materials: '材料',
    former: '此前的调解员',
    clock: '期限',
    acts: '可以办理',
    next: '下一步',
    disclosure: '披露待决定',
    closing: '结案情况',
    decline: '退回情况',
    assignment: '承办情况',
  },
  fields: {
    claim: '诉讼请求',
    facts: '事实与理由',
    summary: '案件摘要',
    amount: '标的额',
    source: '案件来源',
    stage: '所处阶段',
    cause: '案由',
    disputeType: '纠纷类型',
    referredAt: '引调时间',
    receivedAt: '收到时间',
    acceptedAt: '受理时间',
    closedAt: '结案时间',
    court: '引调法院',
    institution: '调解机构',
    mediator: '承办调解员',
    courtCaseNo: '法院案号',
    jurisdiction: '管辖依据',
    referrer: '引调人',
    caseNo: '联调编号',
    document: '证件号码',
    phone: '联系电话',
    residence: '住所',
    domicile: '住所地',
    representative: '法定代表人',
    guardian: '法定代理人',
    needs: '需要照顾',
    authority: '代理权限',
    scope: '授权事项',
    firm: '所在单位',
    recipient: '收件人',
    address: '送达地址',
    postcode: '邮编',
    electronic: '电子送达',
    reason: ACT_TERM.reason,
    text: ACT_TERM.text,
    by: '经办人',
    at: '时间',
    outcome: ACT_TERM.outcome,
    account: ACT_TERM.account,
    failureReason: ACT_TERM.failureReason,
    costRaising: ACT_TERM.costRaising,
    courtNotes: ACT_TERM.courtNotes,
    partyStatement: ACT_TERM.partyStatement,
    grounds: ACT_TERM.grounds,
    statement: ACT_TERM.statement,
    madeAt: '披露时间',
    assignedAt: '分配时间',
    takenAt: '接收时间',
    handover: ACT_TERM.handover,
  },
  causeWith: (cause: string, version: string) => `${cause}（案由规定 ${version}）`,
  age: (years: number) => `${years} 岁`,
  minor: '未成年人',
  agent: '代理人',
  noPeople: '没有登记当事人。',
  noMaterials: '没有材料。',
  noAddresses: '没有登记送达地址。',
  electronicYes: '同意电子送达',
  electronicNo: '不同意电子送达',
  specialAuthority: '可以代为和解、签署协议（民诉法第62条）',
  generalAuthority: '不得代为和解、签署协议（民诉法第62条）',
  scopeOf: (scope: string) => `授权事项：${scope}`,
  materials: {
    fingerprint: '校验值',
    fingerprintFull: (sha256: string) => `SHA-256 ${sha256}`,
    copy: (title: string) => `复制“${title}”的 SHA-256 校验值`,
    download: '下载',
    downloadOf: (title: string) => `下载“${title}”`,
    size: '大小',
    kind: '类型',
    name: '材料名称',
    addedAt: '添加时间',
    act: '操作',
    lookRecorded: '每次下载都会留下记录。',
    noDownload: '本页材料只能在线查看，不能下载。',
    slot: '目录位置',
    dossier: '查看电子卷宗',
  },
  notFoundTitle: '没有找到这个案件',
  notFoundText: '案件不存在、已退回法院，或者您无权查看。已退回的案件见“不受理与收回记录”。',
} as const

/** Words of 查看完整号码. */
export const UNMASK = {
  open: '查看完整号码',
  openOf: (what: string, of: string) => `查看完整号码：${of}的${what}`,
  title: (what: string, of: string) => `${of}的${what}`,
  happens: '请仅因办理本案需要查看；查看人、时间和理由将记入操作记录。',
  reason: ACT_TERM.reason,
  /** One press each; recorded in these words. */
  reasons: ['联系当事人', '核对身份', '送达'],
  other: '其他',
  otherReason: '其他理由',
  otherHelp: '至少 5 个字，例如：电话通知调解时间。',
  usual: '选择常用理由',
  submit: '查看',
  shownNote: '关闭后不再显示，需要时可以再次查看。',
  done: '本次查看已留下记录。',
  copy: (what: string) => `复制${what}`,
  call: '拨打',
} as const

export const caseStage = { pre_filing: '立案前', filed: '立案后' } as const satisfies Record<
  CaseStage,
  string
>

export const assignmentEnd = {
  withdrawn: '提前终结',
  replaced_after_disclosure: '披露后更换',
  replaced_by_institution: '机构更换',
  case_closed: '结案',
} as const satisfies Record<AssignmentEnd, string>

const FILE_KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF 文档',
  'image/jpeg': 'JPEG 图片',
  'image/png': 'PNG 图片',
  'image/heic': 'HEIC 图片',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word 文档',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel 表格',
  'application/ofd': 'OFD 版式文件',
}

/** The kind of a file for people. */
export function fileKindInWords(mediaType: string): string {
  return FILE_KINDS[mediaType] ?? '其他文件'
}

/** 1,024 bytes are one KB here, as people's computers show it: “1.2 MB”. */
export function fileSizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / (1024 * 1024), 'MB']
  return `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`
}

/** “为什么是 12月24日” */
export function whyThatDay(due: string): string {
  return `为什么是 ${due}`
}

/** The same on paper, where no tip can open: “至 12月24日” */
export function untilThatDay(due: string): string {
  return `至 ${due}`
}

/** Where the bar begins: “11月24日 受理”. */
export function clockStart(kind: DeadlineKind, day: string): string {
  return kind === 'acceptance' ? `${day} 收到` : `${day} 受理`
}

/** The whole bar as one sentence, for users who cannot see it. */
export function clockSentence(
  kind: DeadlineKind,
  start: string,
  due: string,
  words: string,
  pausedDays: number,
): string {
  return `${DEADLINE_KINDS[kind]}：${start}，${due} 届满，${words}${pausedDays > 0 ? `，其中 ${pausedDays} 天不计入` : ''}。`
}
