import type { AccountRole, ActorRole } from '@/lib/domain/access/roles'
import type { CaseSource } from '@/lib/domain/case/source'
import type { CaseStatus } from '@/lib/domain/case/status'
import type {
  AgentKind,
  Authority,
  DisputeType,
  DocumentKind,
  Outcome,
  PartyKind,
  PartySide,
} from '@/lib/domain/case/vocabulary'

export const caseStatus = {
  pending_acceptance: '待受理',
  pending_assignment: '待分配',
  pending_mediator: '待接收',
  disclosure_review: '披露待决定',
  in_mediation: '调解中',
  closed: '已结案',
  archived: '已归档',
  returned: '已退回法院',
  returned_settled: '退回后办结',
} as const satisfies Record<CaseStatus, string>

export const caseSource = {
  delegated_pre_filing: '委派（立案前）',
  entrusted_ordinary: '委托（普通程序）',
  entrusted_summary: '委托（简易程序）',
  administrative: '行政委托',
  party_application: '当事人申请',
} as const satisfies Record<CaseSource, string>

/** The platform's dictionary (广州规则 第3条), and the manual's own 合同纠纷. */
export const disputeType = {
  property_service: '物业服务合同纠纷',
  special_procedure: '适用特殊程序案件案由',
  tort: '侵权责任纠纷',
  company_securities: '与公司、证券、保险、票据等有关的民事纠纷',
  maritime: '海事海商纠纷',
  labour: '劳动争议、人事争议',
  intellectual_property: '知识产权与竞争纠纷',
  contract_quasi: '合同、无因管理、不当得利纠纷',
  property_right: '物权纠纷',
  marriage_family: '婚姻家庭、继承纠纷',
  personality: '人格权纠纷',
  other: '其他纠纷',
  contract: '合同纠纷',
} as const satisfies Record<DisputeType, string>

export const outcome = {
  agreement: '达成调解协议',
  settled_withdrawn: '自行和解并撤回申请',
  unreachable: '期限内无法联系当事人',
  unwilling: '一方明确不愿继续调解',
  deadlock: '分歧较大难以达成协议',
  expired: '期限届满未达成协议且未同意延长',
  refused_to_sign: '一方拒绝在协议上签章',
  other: '其他情形',
} as const satisfies Record<Outcome, string>

export const partySide = {
  applicant: '申请人',
  respondent: '被申请人',
  third: '第三人',
} as const satisfies Record<PartySide, string>

export const partyKind = {
  natural: '自然人',
  legal: '法人',
  unincorporated: '非法人组织',
} as const satisfies Record<PartyKind, string>

export const agentKind = {
  lawyer: '律师',
  legal_worker: '基层法律服务工作者',
  relative: '近亲属',
  staff: '单位工作人员',
  recommended: '推荐的公民',
} as const satisfies Record<AgentKind, string>

export const authority = { general: '一般授权', special: '特别授权' } as const satisfies Record<
  Authority,
  string
>

export const documentKind = {
  id_card: '居民身份证',
  passport: '护照',
  hk_macau_permit: '港澳居民来往内地通行证',
  taiwan_permit: '台湾居民来往大陆通行证',
  foreign_permanent_id: '外国人永久居留身份证',
  credit_code: '统一社会信用代码',
  other: '其他证件',
} as const satisfies Record<DocumentKind, string>

export const accountRole = {
  institution_admin: '机构管理员',
  mediator: '调解员',
  court_clerk: '法院引调员',
  court_judge: '法官',
  court_reviewer: '法院审阅人',
  court_admin: '法院管理员',
  party: '当事人',
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  auditor: '审计管理员',
} as const satisfies Record<AccountRole, string>

export const actorRole = { ...accountRole, court_system: '法院系统' } as const satisfies Record<
  ActorRole,
  string
>
