import type {
  CaseDocumentKind,
  FieldSource,
  SignerRole,
} from '@/lib/domain/document/case-document-kinds'

/** The names of the documents in lists; a document's own title may be longer. */
export const caseDocument = {
  referral_letter: '委派（委托）调解函',
  application: '调解申请书',
  acceptance_form: '受理登记表',
  decline_notice: '不受理通知书',
  consent_form: '调解及在线调解同意书',
  rights_notice: '权利义务告知书',
  disclosure_statement: '披露声明',
  recusal: '回避申请与决定',
  address_confirmation: '送达地址确认书',
  meeting_notice: '调解通知',
  minutes: '调解笔录',
  undisputed_facts: '无争议事实记载表',
  extension: '延长调解期限申请与确认',
  agreement: '调解协议书',
  closing_report: '调解终结报告',
  confirmation_application: '司法确认申请书',
  service_proof: '送达回证',
  follow_up: '回访记录',
  closing_form: '结案登记表',
  explanation: '情况说明',
} as const satisfies Record<CaseDocumentKind, string>

/** Where the value of a field comes from. */
export const fieldSource = {
  court: '法院引调',
  institution: '机构资料',
  acceptance: '受理',
  assignment: '分配与接收',
  decline: '不受理',
  parties: '当事人信息',
  consent: '调解意愿登记',
  identity: '身份核验',
  rights: '权利义务告知',
  disclosure: '披露',
  change: '更换申请',
  address: '送达地址确认',
  meeting: '调解会',
  minutes: '调解笔录',
  facts: '无争议事实',
  clock: '期限变动',
  agreement: '调解协议',
  closing: '结案',
  service: '送达登记',
  follow_up: '回访',
  dossier: '卷宗材料',
} as const satisfies Record<FieldSource, string>

/** Before the place where one signs. */
export const signatureLabel = {
  party: '当事人（签名或者盖章）',
  agent: '代理人（签名）',
  mediator: '调解员（签名）',
  institution_seal: '调解组织（印章）',
  court_seal: '人民法院（印章）',
} as const satisfies Record<SignerRole, string>

/** The word of each kind within a number. */
const NUMBER_WORDS = {
  referral_letter: '调函',
  application: '调申',
  acceptance_form: '调受',
  decline_notice: '调不受',
  consent_form: '调意',
  rights_notice: '调告',
  disclosure_statement: '调披',
  recusal: '调避',
  address_confirmation: '调址',
  meeting_notice: '调通',
  minutes: '调笔',
  undisputed_facts: '调实',
  extension: '调延',
  agreement: '调协',
  closing_report: '调终',
  confirmation_application: '调确',
  service_proof: '调送',
  follow_up: '调访',
  closing_form: '调结',
  explanation: '调说',
} as const satisfies Record<CaseDocumentKind, string>

/** （2026）调协字第1号: numbers run on per institution, kind and year. */
export function documentNumber(kind: CaseDocumentKind, year: number, number: number): string {
  return `（${year}）${NUMBER_WORDS[kind]}字第${number}号`
}

/** 送达地址确认书：许静. What a document is called in the dossier. */
export function documentTitle(kind: CaseDocumentKind, subject: string): string {
  return subject ? `${caseDocument[kind]}：${subject}` : caseDocument[kind]
}

/** 调解协议书（签署件）. */
export function signedCopyTitle(title: string): string {
  return `${title}（签署件）`
}

/** 文书: the list of a case, and the page of one. */
export const DOCUMENTS = {
  title: '文书',
  help: '文书由案件已有的内容生成；要改的在来源处改，文书随之更新。',
  open: '查看文书',
  state: { final: '已定稿', ready: '可以定稿', incomplete: '内容不全' },
  signing: { open: '待签署', to_copy: '待制作签署件', refused: '有人拒签', signed: '已签署' },
  signsNext: (names: readonly string[]) => `待签：${names.join('、')}`,
  missing: (count: number) => `还缺 ${count} 项，补齐才能定稿`,
  notDue: '尚不需要的文书',
  none: '本案现在没有可以生成的文书。',
  finalised: (at: string, by: string, pages: number) => `${at} 由${by}定稿，共 ${pages} 页`,
  voided: (at: string, by: string, reason: string) => `${at} 由${by}作废，理由：${reason}`,
  fields: '内容与来源',
  fieldsHelp: '在来源处改，这里和文书一起更新',
  fieldsNow: '案件现在的内容；已定稿的以文书为准',
  notDueAnyMore:
    '案件现在没有这份文书所依据的事项了，例如会议已经取消。已定稿的仍然有效，不再使用的请作废。',
  empty: '未登记',
  fill: (source: string) => `登记${source}`,
  byCourt: '请引调法院补正',
  signers: '签署',
  signersHelp: '按顺序签署',
  former: '历次文书',
  formerHelp: '定稿后不能改，只能作废后重新生成',
  openVoid: '查看作废件',
  voidNotice: (number: string) => `${number} 已作废，仅供查阅，不得使用。`,
  voidMark: '已作废',
  backToValid: '返回现行文书',
  preview: '预览',
  draft: '草稿预览，证件号码和电话已遮盖，定稿时写全',
  print: '打开 PDF，打印',
  word: '下载 Word 文件',
  ownWord: '下载本机构版式的 Word 文件',
  template: '模板',
  systemTemplate: (version: number) => `系统模板第 ${version} 版`,
  ownTemplate: (version: number, system: number) =>
    `本机构模板第 ${version} 版（正式文本为系统模板第 ${system} 版的 PDF）`,
  finalise: '定稿',
  finaliseTitle: (title: string) => `${title}定稿`,
  finaliseHelp: '定稿后不能修改，编入卷宗并取得编号；需要更正的，只能作废后重新生成。',
  finaliseDone: (number: string) => `已定稿，编号 ${number}。`,
  void: '作废',
  voidTitle: (number: string) => `作废 ${number}`,
  voidHelp: '原件留在卷宗并标明作废，已有的签署一并失效。',
  voidDone: '已作废，可以重新生成。',
  reason: '作废理由',
} as const
