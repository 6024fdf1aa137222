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
