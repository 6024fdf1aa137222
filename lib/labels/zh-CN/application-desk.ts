import type { ApplicationGround, ApplicationState } from '@/lib/domain/application/application'

/** The ground of 不受理 as the institution names it (民诉解释 第143条; 在线调解规则 第9、12条). */
export const applicationGround = {
  not_mediable: '依法不得调解（民诉法解释第143条）',
  outside_courts: '不属于人民法院受案范围（在线调解规则第9条）',
  no_jurisdiction: '邀请法院没有管辖权（在线调解规则第9条）',
  not_online: '不适宜在线调解（在线调解规则第9条）',
  beyond_scope: '超出本机构受理范围（在线调解规则第12条）',
  beyond_industry: '超出本机构行业领域（在线调解规则第12条）',
  beyond_expertise: '明显超出本机构专长（在线调解规则第12条）',
  other: '其他',
} as const satisfies Record<ApplicationGround, string>

/** 调解申请 on the institution's desk. */
export const APPLICATION_DESK = {
  title: '调解申请',
  subtitle: (waiting: number, late: number) =>
    waiting === 0
      ? '没有等待答复的申请'
      : `${waiting} 件等待答复${late > 0 ? `，其中 ${late} 件已超过三个工作日` : ''}`,
  unit: '件',
  columns: {
    index: '序号',
    applicant: '申请人',
    respondent: '对方',
    field: '领域',
    amount: '要求付款',
    state: '状态',
    due: '答复期限',
    submitted: '提交时间',
    by: '答复人',
  },
  filter: {
    waiting: '待答复',
    allStates: '全部状态',
    anyField: '全部领域',
    submit: '查询',
    reset: '重置',
  },
  emptyTitle: '尚无调解申请',
  emptyText: '当事人在线提交的申请列在这里，按答复期限排序。',
  noMatch: '没有符合条件的申请',
  noMatchText: '请调整查询条件，或者重置。',
  stale: '本页没有申请',
  first: '回到第一页',
  late: (day: string) => `${day}，已超期`,
  removed: '内容已按期限删除',
} as const

type ApplicationEnd = Exclude<ApplicationState, 'draft' | 'submitted'>

const ENDED = {
  accepted: '受理',
  declined: '答复不受理',
  withdrawn: '由申请人撤回',
} as const satisfies Record<ApplicationEnd, string>

/** One application of the desk. */
export const APPLICATION_PAGE = {
  title: '申请详情',
  number: '申请编号',
  state: '状态',
  due: '答复期限',
  submitted: '提交时间',
  writer: '代为填写',
  consent: '同意调解',
  applicant: '申请人',
  agent: '代理人',
  firm: '单位',
  claimedAuthority: '自称的权限',
  confirmAuthority: '确认代理权限',
  confirmAuthorityHelp:
    '核对授权委托书后选择，不得超过代理人自称的权限。委托书不合格的，不受理并说明。',
  fellow: (no: number) => `申请人（第 ${no + 1} 位）`,
  respondent: '对方',
  otherOf: (no: number) => `对方（第 ${no} 位）`,
  kind: '类型',
  name: '名称',
  document: '证件',
  representative: '法定代表人或者负责人',
  phone: '电话',
  address: '送达地址',
  otherAddress: '地址',
  electronic: '电子送达',
  electronicYes: '同意',
  electronicNo: '不同意',
  dispute: '纠纷',
  field: '领域',
  facts: '事实与理由',
  claim: '请求',
  amount: '要求付款合计',
  why: '选择本机构的理由',
  materials: '材料',
  noMaterials: '申请人没有提交材料。',
  purpose: '证明目的',
  open: '打开',
  openOf: (title: string) => `打开${title}`,
  masked: '号码在受理后可以在案件中查看。',
  notice: '答复短信',
  answer: '答复',
  over: (end: ApplicationEnd, by: string | null, at: string) =>
    `该申请已于 ${at} ${by ? `由${by}` : ''}${ENDED[end]}。`,
  toCase: '查看案件',
  ground: '理由',
  words: '答复内容',
  withdrawnWords: '撤回说明',
  accept: '受理',
  acceptHelp: '受理后立为案件，进入待分配，三十日的调解期限自受理之日起算（在线调解规则第24条）。',
  court: '管辖法院',
  courtHelp: '邀请本机构的法院。',
  jurisdiction: '管辖依据',
  jurisdictionHelp: '如：被申请人住所地、合同履行地在该院辖区。',
  disputeType: '纠纷类型',
  cause: '案由',
  causeHelp: '按民事案件案由规定填写，如：物业服务合同纠纷。',
  acceptSubmit: '受理申请',
  accepted: (caseNo: string) => `已受理，案号 ${caseNo}，等待分配调解员。`,
  decline: '不受理',
  declineHelp: '须写明理由（在线调解规则第12条）。理由、答复内容和去处一并告知申请人。',
  declineWords: '答复内容',
  declineWordsHelp: '写明为什么不受理、申请人可以找谁，至少 5 个字。',
  declineSubmit: '不受理申请',
  declined: '已答复不受理，短信正在发送。',
  noCourt: '没有法院邀请本机构，不能受理。',
} as const
