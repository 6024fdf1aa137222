import type { ConsentNeed } from '@/lib/domain/referral/referral-consents'
import type { Suitability } from '@/lib/domain/referral/unsuitable'
import type { CaseSource } from '@/lib/domain/case/source'

/** 引调登记: the pages of a clerk. */
export const REGISTER = {
  title: '引调登记',
  subtitle: '登记后移送特邀调解组织。草稿只有本人能看到。',
  start: '新登记一件',
  startAbout: '共六步，随时可以返回修改，也可以稍后继续。',
  sheets: '批量引调',
  sheetsAbout: '多件同类纠纷，用 Excel 表格一次登记。',
  referred: '本院引调的案件',
  drafts: '我的登记草稿',
  none: '没有未完成的登记',
  noneText: '点“新登记一件”开始。',
  kept: (day: string) => `保留至 ${day}`,
  savedAt: (at: string) => `保存于 ${at}`,
  at: (step: string) => `下一步：${step}`,
  stopped: '已登记不予引调',
  continue: '继续',
  view: '查看告知书',
  remove: '删除',
  removeTitle: '删除这份登记',
  removeText: '删除后不能恢复，已上传的材料一并删除。',
  removed: '已删除。',
  people: (applicants: string, respondents: string) =>
    applicants || respondents ? `${applicants || '—'} 与 ${respondents || '—'}` : '尚未登记当事人',
  progress: (no: number, of: number) => `第 ${no} 步，共 ${of} 步`,
  steps: '登记的步骤',
  done: '已填',
  next: '下一步',
  back: '上一步',
  keys: '按数字键选择，按回车键进入下一步。',
  savedNote: '每一步提交后自动保存。三十天不修改的草稿会被删除。',
  over: '这份登记已经引调。',
  toCase: '查看案件',
  landed: (caseNo: string, institution: string, day: string) =>
    `已引调，编号 ${caseNo}。${institution}应当在 ${day} 以前确认是否受理（在线调解规则第12条）。`,
} as const

/** 第一步. */
export const REGISTER_SOURCE = {
  source: '案件来源与阶段',
  sourceHelp: {
    delegated_pre_filing: '立案前经申请人同意，委派调解。',
    entrusted_ordinary: '先立案后调解，普通程序；须各方同意。',
    entrusted_summary: '先立案后调解，简易程序；须各方同意。',
    administrative: '行政主管部门委托调解。',
    party_application: '当事人向法院申请调解。',
  } satisfies Record<CaseSource, string>,
  suitability: '是否有不予在线调解的情形（在线调解规则第9条）',
  suitabilityOf: {
    suitable: '没有以下情形，可以引调',
    outside_courts: '不属于人民法院受案范围',
    no_jurisdiction: '本院没有管辖权',
    not_online: '不适宜在线调解',
  } satisfies Record<Suitability, string>,
  caseNo: '联调编号',
  caseNoHelp: '本院已有编号的填写；不填由平台签发。',
  courtCaseNo: '法院案号',
  courtCaseNoHelp: '已立案的填写，如 (2026)粤9901民初12号。',
  firstSubmittedAt: '首次提交日期',
  firstSubmittedHelp: '当事人首次提交材料的日期。',
  category: '案件类别',
  referrer: '引调人',
} as const

/** 第二步. */
export const REGISTER_PARTIES = {
  lead: '至少一名申请人和一名被申请人；申请人须有证件号码和联系电话（在线调解规则第8条）。',
  none: '还没有登记当事人。',
  add: { natural: '添加自然人', legal: '添加法人', unincorporated: '添加非法人组织' },
  change: '修改',
  changeOf: (name: string) => `修改：${name}`,
  remove: '去掉',
  removeOf: (name: string) => `去掉：${name}`,
  agents: (names: string) => `代理人：${names}`,
  consents: '征得同意',
  consentLead: {
    none: '此来源不要求在引调前征得同意；已经同意的可以登记。',
    applicants:
      '委派调解应当经申请人同意（特邀调解规定第11条）。被申请人由调解员征询；已经同意的可以一并登记。',
    all: '先立案后调解、委托调解应当征得各方当事人同意（在线调解规则第4条）。请逐一登记方式和日期。',
  } satisfies Record<ConsentNeed, string>,
  toList: '返回当事人列表',
  pageTitle: (kind: string, isNew: boolean) => (isNew ? `添加${kind}` : `修改${kind}`),
  save: '保存这名当事人',
  basics: '基本情况',
  more: '其他情况（可以不填）',
  agent: (no: number) => `代理人 ${no}（没有的不填）`,
  noAgent: '没有代理人',
  address: (no: number) => (no === 1 ? '送达地址（可以不填）' : `送达地址 ${no}（没有的不填）`),
  moreAddresses: '更多送达地址（至多五个）',
  numberHelp: '申请人必填（在线调解规则第8条）。',
  phoneHelp: {
    person: '手机号；申请人必填。',
    organisation: '手机或者固定电话（区号-号码）；申请人必填。',
  },
  electronicYes: '同意电子送达',
  electronicNo: '不同意电子送达',
} as const

/** 第三步. */
export const REGISTER_DISPUTE = {
  amountHelp: '人民币元，最多两位小数，如 38650.00；没有的不填。',
  noteHelp: '纠纷类型为适用特殊程序案件案由的，须说明为何可以调解（民诉法解释第143条）。',
  causeHelp: '如 物业服务合同纠纷。',
  claimHelp: '逐项写明。',
  jurisdictionHelp: '如 合同履行地。',
} as const

/** 第四步. */
export const REGISTER_MATERIALS = {
  lead: '没有材料也可以进入下一步。',
  have: '已添加的材料',
  haveNone: '还没有添加材料。',
  addOne: '添加一份材料',
  file: '文件',
  fileHelp: (mb: number) => `PDF、图片、DOCX、XLSX 或者 OFD，单份不超过 ${mb} MB。`,
  slot: '卷宗位置',
  title: '材料名称',
  titleHelp: '如 起诉状。',
  add: '添加',
  added: '已添加。',
  refused: '没有添加',
  refusedOf: {
    TITLE: '请填写材料名称，不超过 100 个字。',
    SLOT: '请选择材料在卷宗中的位置。',
    MALFORMED: '文件没有完整送到，请重新选择后添加。',
  },
  other: '文件没有保存，请重新选择后添加。',
  remove: '去掉',
  removeOf: (title: string) => `去掉：${title}`,
} as const

/** 第五步. */
export const REGISTER_CHOICE = {
  lead: '本院特邀名册中的调解组织，擅长此类纠纷的在前。',
  institution: '调解机构',
  none: '本院名册中还没有调解组织',
  noneText: '请由系统管理员先登记本院邀请的调解组织。',
} as const

/** 第六步. */
export const REGISTER_REVIEW = {
  lead: '请核对。引调后由调解机构在三个工作日内确认是否受理。',
  missing: (step: string) => `“${step}”还没有填完。`,
  toStep: '去填写',
  change: '修改',
  changeOf: (step: string) => `修改：${step}`,
  none: '未填写',
  consent: (name: string, how: string, on: string) => `${name}：${on} ${how}同意`,
  addressOf: (address: string, recipient: string) => `送达地址：${address}（${recipient} 收）`,
  agentOf: (name: string, kind: string, authority: string) =>
    `代理人 ${name}（${kind}，${authority}）`,
  materials: (count: number) => `共 ${count} 份`,
  submit: '确认引调',
} as const
