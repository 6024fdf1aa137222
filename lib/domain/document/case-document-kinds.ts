import type { UploadSlot } from '../dossier/catalogue'

/**
 * The documents (文书) of a mediation in the order of the dossier, each with the slot into which it
 * goes. Source: domain.md 7; 在线调解规则 第22条; 特邀规定 第24、27条; 人民调解法 第27条.
 */
export const CASE_DOCUMENTS = {
  referral_letter: { slot: 'referral_letter' }, // 委派／委托调解函
  application: { slot: 'petition' }, // 调解申请书
  acceptance_form: { slot: 'acceptance_form' }, // 受理登记表
  decline_notice: { slot: 'acceptance_form' }, // 不受理通知书
  consent_form: { slot: 'consent' }, // 调解及在线调解同意书
  rights_notice: { slot: 'rights_notice' }, // 权利义务告知书
  disclosure_statement: { slot: 'disclosure' }, // 披露声明
  recusal: { slot: 'disclosure' }, // 回避申请与决定
  address_confirmation: { slot: 'service_address' }, // 送达地址确认书
  meeting_notice: { slot: 'contact_log' }, // 调解通知
  minutes: { slot: 'session_record' }, // 调解笔录
  undisputed_facts: { slot: 'undisputed_facts' }, // 无争议事实记载表
  extension: { slot: 'clock_changes' }, // 延长期限申请与确认
  agreement: { slot: 'outcome' }, // 调解协议书
  closing_report: { slot: 'outcome' }, // 调解终结报告
  confirmation_application: { slot: 'confirmation' }, // 司法确认申请书
  service_proof: { slot: 'service_proof' }, // 送达回证
  follow_up: { slot: 'performance' }, // 回访记录
  closing_form: { slot: 'closing_form' }, // 结案登记表
  explanation: { slot: 'closing_form' }, // 情况说明
} as const satisfies Record<string, { readonly slot: UploadSlot }>

export type CaseDocumentKind = keyof typeof CASE_DOCUMENTS
export const CASE_DOCUMENT_KINDS = Object.keys(CASE_DOCUMENTS) as readonly CaseDocumentKind[]

/**
 * What the value of a field was entered by, and where a missing one is entered. `court`: by the
 * court that refers the case, which alone can complete it.
 */
export const FIELD_SOURCES = [
  'court',
  'institution',
  'acceptance',
  'assignment',
  'decline',
  'parties',
  'consent',
  'identity',
  'rights',
  'disclosure',
  'change',
  'address',
  'meeting',
  'minutes',
  'facts',
  'clock',
  'agreement',
  'closing',
  'service',
  'follow_up',
  'dossier',
] as const
export type FieldSource = (typeof FIELD_SOURCES)[number]

/** Who signs a document, in the order given; a seal is that of the institution. */
export const SIGNER_ROLES = [
  'party',
  'agent',
  'mediator',
  'institution_seal',
  'court_seal',
] as const
export type SignerRole = (typeof SIGNER_ROLES)[number]

/** One place at the end of a document; `id`: of the party or agent. */
export type Signer = {
  readonly role: SignerRole
  readonly id: string | null
  readonly name: string
  /** Signers of one step may sign in any order; a later step waits for the one before. */
  readonly step: number
}
