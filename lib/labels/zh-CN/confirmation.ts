import type { ConfirmationArticle } from '@/lib/domain/confirmation/articles'
import type { ConfirmationMove } from '@/lib/domain/confirmation/confirmation-moves'
import type {
  ConfirmationStatus,
  DismissalGround,
  RefusalGround,
} from '@/lib/domain/confirmation/confirmation-status'
import type { ReviewClock } from '@/lib/domain/confirmation/court-rule'
import type { SignedBy } from '@/lib/domain/confirmation/eligibility-facts'
import type { Material, MaterialKind, MaterialState } from '@/lib/domain/confirmation/materials'
import type { ReviewGroup, ReviewPoint } from '@/lib/domain/confirmation/review-points'
import type { TitledKind } from '@/lib/domain/confirmation/wording/titled-things'
import type { Standing } from '@/lib/domain/ruling/objection'
import { clauseNumber } from './clause-number'
import { rulingStanding } from './ruling'

/** Articles as they are cited beside a finding, a ground or a material. */
export const confirmationArticle = {
  civil_procedure_60: '民诉法第60条',
  civil_procedure_62: '民诉法第62条',
  civil_procedure_205: '民诉法第205条',
  civil_procedure_205_1: '民诉法第205条第1项',
  civil_procedure_205_2: '民诉法第205条第2项',
  civil_procedure_206: '民诉法第206条',
  civil_code_168: '民法典第168条第2款',
  interpretation_351: '民诉法解释第351条',
  interpretation_354: '民诉法解释第354条',
  interpretation_355_1: '民诉法解释第355条第1项',
  interpretation_355_2: '民诉法解释第355条第2项',
  interpretation_355_3: '民诉法解释第355条第3项',
  interpretation_355_4: '民诉法解释第355条第4项',
  interpretation_355_5: '民诉法解释第355条第5项',
  interpretation_355_end: '民诉法解释第355条第2款',
  interpretation_356: '民诉法解释第356条',
  interpretation_357: '民诉法解释第357条',
  interpretation_358_1: '民诉法解释第358条第1项',
  interpretation_358_2: '民诉法解释第358条第2项',
  interpretation_358_3: '民诉法解释第358条第3项',
  interpretation_358_4: '民诉法解释第358条第4项',
  interpretation_358_5: '民诉法解释第358条第5项',
  interpretation_358_6: '民诉法解释第358条第6项',
  civil_mediation_8: '民事调解规定第8条第2款',
  confirmation_rules_3: '司法确认程序规定第3条',
  confirmation_rules_4: '司法确认程序规定第4条',
  confirmation_rules_5: '司法确认程序规定第5条',
  confirmation_rules_13: '司法确认程序规定第13条',
  online_litigation_9: '在线诉讼规则第9条',
  online_mediation_20: '在线调解规则第20条',
  online_mediation_23: '在线调解规则第23条',
  electronic_signature_3: '电子签名法第3条',
  court_rule: '受理法院的规定',
} as const satisfies Record<ConfirmationArticle, string>

export const confirmationStatus = {
  waiting_parties: '待双方确认',
  submitted: '已提交',
  correcting: '补正中',
  admitted: '审查中',
  confirmed: '已确认',
  dismissed: '已驳回',
  not_admitted: '不予受理',
  withdrawn: '已撤回',
  deemed_withdrawn: '按撤回处理',
  lapsed: '已超期',
} as const satisfies Record<ConfirmationStatus, string>

/** The status, and of a confirmation that objections changed or set aside, that. */
export const confirmationStateInWords = (status: ConfirmationStatus, standing: Standing): string =>
  status === 'confirmed' && standing !== 'in_force'
    ? `裁定${rulingStanding[standing]}`
    : confirmationStatus[status]

/** As the name of an act, and inside of a sentence about who did it. */
export const confirmationMove = {
  agree: '确认申请',
  take_back: '收回确认',
  submit: '提交申请',
  lapse: '登记超期',
  order_correction: '通知补正',
  correct: '提交补正',
  admit: '受理',
  refuse_admission: '裁定不予受理',
  request_supplement: '要求补充材料',
  supplement: '提交补充材料',
  request_postponement: '请求顺延期限',
  postpone: '顺延期限',
  refuse_postponement: '不同意顺延期限',
  request_extension: '提请延长审查期限',
  extend_review: '批准延长审查期限',
  refuse_extension: '不批准延长审查期限',
  withdraw: '撤回申请',
  request_withdrawal: '请求撤回申请',
  permit_withdrawal: '裁定准许撤回',
  refuse_withdrawal: '不准许撤回',
  deem_withdrawn: '裁定按撤回处理',
  confirm: '裁定调解协议有效',
  dismiss: '裁定驳回申请',
} as const satisfies Record<ConfirmationMove, string>

/** The five grounds as the article says them. */
export const refusalGround = {
  scope: '不属于人民法院受理范围',
  jurisdiction: '不属于收到申请的人民法院管辖',
  status_relation: '申请确认婚姻关系、亲子关系、收养关系等身份关系无效、有效或者解除',
  other_procedure: '涉及适用其他特别程序、公示催告程序、破产程序审理',
  title: '调解协议内容涉及物权、知识产权确权',
} as const satisfies Record<RefusalGround, string>

/** The six grounds as the article says them, and what is found after admission. */
export const dismissalGround = {
  mandatory_rule: '违反法律强制性规定',
  interests_of_others: '损害国家利益、社会公共利益、他人合法权益',
  public_order: '违背公序良俗',
  not_voluntary: '违反自愿原则',
  unclear: '内容不明确',
  other: '其他不能进行司法确认的情形',
  not_admissible: '受理后发现属于不予受理的情形',
} as const satisfies Record<DismissalGround, string>

export const reviewGroup = {
  application: '申请资格',
  admission: '不予受理五项',
  dismissal: '驳回六项',
  sham: '虚假调解',
} as const satisfies Record<ReviewGroup, string>

/** A point of which nothing was found, as a judge reads it. */
export const reviewPoint = {
  before_filing: '立案前达成的协议',
  in_time: '自生效之日起三十日内申请',
  court: '受理法院有管辖权',
  applicants: '各方都已确认，代理人有特别授权',
  institution: '依法设立的调解组织主持',
  signatures: '签署方式符合要求',
  scope: '属于受理范围',
  jurisdiction: '不属于其他法院专门管辖',
  status_relation: '不涉及身份关系',
  other_procedure: '不涉及其他特别程序、公示催告、破产',
  title: '不涉及物权、知识产权确权',
  mandatory_rule: '不违反强制性规定',
  interests_of_others: '不损害国家、公共和他人利益',
  public_order: '不违背公序良俗',
  not_voluntary: '出于自愿，可以询问核实',
  unclear: '内容明确',
  other: '没有其他不能确认的情形',
  sham: '没有待答复的虚假调解报告',
} as const satisfies Record<ReviewPoint, string>

export const signedBy = {
  electronic: '电子签名',
  paper: '纸质签署',
  mixed: '部分电子签名、部分纸质签署',
} as const satisfies Record<SignedBy, string>

export const reviewClock = {
  confirmation_review: '十五日，经院长批准可以延长十日',
  confirmation_trial: '三十日，需要延长的由院长批准',
} as const satisfies Record<ReviewClock, string>

/** Fields of a court's rule. */
export const COURT_CONFIRMATION_RULE = {
  title: '司法确认的受理规则',
  from: '自何日起适用',
  isOwnCasesOnly: '只受理本院邀请的调解组织主持达成的协议',
  acceptsElectronicSignatures: '接受电子签名的调解协议',
  wantsPaperSet: '另需一套纸质材料',
  reviewClock: '审查期限',
  specialJurisdictions: '由其他法院专门管辖的案件',
} as const

const titledKind = {
  real_estate: '不动产',
  vehicle: '车辆',
  shares: '股权',
} as const satisfies Record<TitledKind, string>

const material = {
  application: () => '司法确认申请书',
  agreement: () => '调解协议',
  mediation_proof: () => '调解组织主持调解的证明',
  institution_proof: () => '调解组织依法设立的证明',
  identity: ({ party }) => `${party?.name ?? '当事人'}的身份证明`,
  qualification: ({ party }) => `${party?.name ?? '当事人'}的主体资格证明和代表人身份证明`,
  service_contact: ({ party }) => `${party?.name ?? '当事人'}的住所、送达地址和电话`,
  guardianship: ({ person, party }) =>
    `${person ?? '法定代理人'}的身份证明，以及其为${party?.name ?? '当事人'}法定代理人的证明`,
  authority: ({ person, party }) =>
    `${party?.name ?? '当事人'}给${person ?? '代理人'}的授权委托书，以及代理人的身份证明`,
  title_certificate: ({ thing }) =>
    thing ? `${thing.words}的${titledKind[thing.kind]}权利证明` : '财产权利证明',
} as const satisfies Record<MaterialKind, (of: Material) => string>

const materialReason = {
  application: () => '申请应当写明请求、事实和理由，由各方签名。',
  agreement: () => '法院确认的就是这份协议。',
  mediation_proof: () => '证明协议由调解组织主持达成。',
  institution_proof: () => '该组织不在受理法院的名册上，需证明依法设立。',
  identity: () => '核对申请人是否本人。',
  qualification: () => '核对单位是否存续、由谁代表。',
  service_contact: () => '法院的通知和裁定按此送达。',
  guardianship: () => '未成年人由法定代理人代为申请。',
  authority: () => '代理人申请须有特别授权。',
  title_certificate: ({ thing }) =>
    thing
      ? `${clauseNumber(thing.term + 1)}涉及该财产，需证明权利归属。`
      : '协议涉及财产，需证明权利归属。',
} as const satisfies Record<MaterialKind, (of: Material) => string>

const materialState = {
  there: '已有',
  made: '由系统生成',
  missing: '缺',
} as const satisfies Record<MaterialState, string>

export type MaterialInWords = {
  readonly name: string
  readonly reason: string
  readonly state: string
  readonly article: string
}

/** A material with its name, why it is needed, whether it is there, and its article. */
export function materialInWords(of: Material): MaterialInWords {
  return {
    name: material[of.kind](of),
    reason: materialReason[of.kind](of),
    state: materialState[of.state],
    article: confirmationArticle[of.article],
  }
}
