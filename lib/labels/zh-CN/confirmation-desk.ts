import type { ConfirmerKind } from '@/lib/domain/confirmation/confirmation'
import type { ReviewGroup } from '@/lib/domain/confirmation/review-points'

/** Who confirmed for a party. */
export const confirmerRole = {
  party: '本人',
  guardian: '法定代理人',
  representative: '法定代表人',
  agent: '特别授权的代理人',
} as const satisfies Record<ConfirmerKind, string>

/** 司法确认 on the desk of the court. */
export const CONFIRMATIONS = {
  title: '司法确认审查',
  open: '待办',
  over: '已办结',
  empty: '没有待办的司法确认申请。',
  emptyOver: '没有办结的司法确认申请。',
  columns: {
    parties: '申请人',
    number: '案号',
    caseNo: '原案编号',
    cause: '案由',
    received: '收到申请',
    status: '状态',
    clock: '期限',
  },
  subtitle: (open: number) => (open > 0 ? `${open} 件待办` : '没有待办'),
  unit: '件',
} as const

export const CONFIRMATION_DESK = {
  one: '审查',
  ruled: '已作出裁定。',
  title: (parties: string) => `${parties} 申请司法确认`,
  facts: (cause: string, caseNo: string, submitted: string) =>
    `${cause} · 原案 ${caseNo} · ${submitted}共同提交`,
  admissionLeft: (days: number, until: string) =>
    days < 0 ? `决定是否受理的期限已于${until}届满` : `剩 ${days} 天决定是否受理，至${until}`,
  reviewLeft: (days: number, until: string) =>
    days < 0 ? `审查期限已于${until}届满` : `审查期剩 ${days} 天，至${until}`,
  correctionLeft: (days: number, until: string) =>
    days < 0 ? `补正期限已于${until}届满` : `等待补正，至${until}`,
  decidedOn: (status: string, on: string) => `${status}，${on}`,
  dossier: '电子卷宗',
  application: '共同申请',
  applicant: '申请人',
  confirmedBy: (role: string, person: string, at: string, isSigned: boolean) =>
    `${person}（${role}）${at} 在手机上确认${isSigned ? '并手写签名' : '，没有手写签名'}`,
  request: '请求',
  /** `and`: its supplementary agreements, or empty. */
  requestWords: (institution: string, on: string, and: string) =>
    `确认${institution}主持下${on}生效的调解协议${and}有效`,
  promise: '承诺',
  promiseWords: '自愿达成，没有恶意串通，愿意承担责任',
  number: '案号',
  agreement: '调解协议',
  effective: (on: string) => `${on} 生效`,
  materials: '材料',
  materialsLaw: '民诉法解释第354条',
  points: '审查要点',
  pointsHelp: '系统比对，由法官认定',
  period: (effective: string, submitted: string, day: number, until: string) =>
    `生效 ${effective}，申请 ${submitted}，第 ${day} 日；期满 ${until}`,
  groupState: (open: number) => (open === 0 ? '均未发现问题' : `${open} 项待查`),
  /** Of the groups whose points are items of one article. */
  groupLaw: {
    application: null,
    admission: '民诉法解释第355条',
    dismissal: '民诉法解释第358条',
    sham: '在线调解规则第23条',
  } as const satisfies Record<ReviewGroup, string | null>,
  history: '办理经过',
  until: (on: string) => `期限至 ${on}`,
  days: (days: number) => `${days} 日`,
  hand: (name: string) => `补交${name}。`,
  decision: '决定',
  noDecision: '这件申请现在没有需要您办理的事项。',
  judgeOnly: '其余决定由法官作出。',
  accept: {
    title: '受理',
    help: '立“民特”号，告知各方。',
    number: '案号',
    numberHelp: '如 (2026)粤0103民特12号',
    submit: '受理',
    done: '已受理。',
  },
  correct: {
    title: '一次性补正',
    help: '只能用一次，请把要补的写全。',
    points: '要补正的事项',
    dueOn: '补正期限',
    submit: '发出补正通知',
    done: '已通知各方补正。',
  },
  refuse: {
    title: '不予受理',
    help: '须选民诉法解释第355条的一项，并写理由。',
    ground: '不予受理的情形',
    reason: '理由',
    submit: '不予受理',
    done: '已裁定不予受理。',
  },
  confirm: {
    title: '裁定调解协议有效',
    help: '一方拒绝履行或者未全部履行的，对方可以申请执行（民诉法第206条）。',
    submit: '裁定有效',
  },
  dismiss: {
    title: '裁定驳回申请',
    help: '须选民诉法解释第358条的一项，并写理由。',
    ground: '驳回的情形',
    refusalGround: '受理后发现不予受理的，属于哪一项',
    reason: '理由',
    submit: '裁定驳回',
  },
  withdrawal: {
    title: '当事人请求撤回',
    help: '先决定是否准许，再作裁定（民诉法解释第357条）。',
    permit: '准许撤回',
    refuse: '不准许撤回',
    answer: '决定',
    reason: '理由',
    reasonHelp: '不准许的须写明',
    submit: '作出决定',
    done: '已答复撤回的请求。',
  },
  deem: {
    title: '按撤回申请处理',
    help: '无正当理由逾期不补正、不补充的，可以按撤回申请处理（民诉法解释第357条）。',
    reason: '说明',
    submit: '按撤回处理',
    done: '已按撤回申请处理。',
  },
} as const
