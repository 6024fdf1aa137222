// Who applies, and by what they are identified; for screens too, which load no schema.
import type { DocumentKind } from '../case/vocabulary'

/** A person or an organisation. Organisations of both kinds are 单位 to those who write. */
export const APPLICANT_KINDS = ['natural', 'legal'] as const
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]

/** What identifies a natural person. */
export const PERSONAL_DOCUMENTS = [
  'id_card',
  'passport',
  'hk_macau_permit',
  'taiwan_permit',
  'foreign_permanent_id',
  'other',
] as const satisfies readonly DocumentKind[]
