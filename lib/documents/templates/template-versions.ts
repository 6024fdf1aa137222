import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'

/**
 * The version of the text of each document. It is raised whenever the text changes, because a
 * finalised document names the version with which it was made.
 */
export const TEXT_VERSIONS: Readonly<Record<CaseDocumentKind, number>> = {
  referral_letter: 1,
  application: 1,
  acceptance_form: 2,
  decline_notice: 1,
  consent_form: 2,
  rights_notice: 1,
  disclosure_statement: 1,
  recusal: 1,
  address_confirmation: 2,
  meeting_notice: 1,
  minutes: 5,
  undisputed_facts: 1,
  extension: 1,
  agreement: 2,
  closing_report: 2,
  confirmation_application: 1,
  service_proof: 2,
  follow_up: 2,
  closing_form: 3,
  explanation: 2,
}
