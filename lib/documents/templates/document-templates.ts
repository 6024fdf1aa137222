import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { referralLetter } from './referral-letter'
import { application } from './application'
import { acceptanceForm } from './acceptance-form'
import { declineNotice } from './decline-notice'
import { consentForm } from './consent-form'
import { rightsNotice } from './rights-notice'
import { disclosureStatement } from './disclosure-statement'
import { recusal } from './recusal'
import { addressConfirmation } from './address-confirmation'
import { agreement } from './agreement'
import { meetingNotice } from './meeting-notice'
import { minutes } from './minutes'
import { undisputedFacts } from './undisputed-facts'
import { extension } from './extension'
import { closingReport } from './closing-report'
import { confirmationApplication } from './confirmation-application'
import { serviceProof } from './service-proof'
import { followUp } from './follow-up'
import { closingForm } from './closing-form'
import { explanation } from './explanation'
import type { AnyTemplate } from './document-template'

/** The template of every document. */
export const DOCUMENT_TEMPLATES: Readonly<Record<CaseDocumentKind, AnyTemplate>> = {
  referral_letter: referralLetter,
  application,
  acceptance_form: acceptanceForm,
  decline_notice: declineNotice,
  consent_form: consentForm,
  rights_notice: rightsNotice,
  disclosure_statement: disclosureStatement,
  recusal,
  address_confirmation: addressConfirmation,
  meeting_notice: meetingNotice,
  minutes,
  undisputed_facts: undisputedFacts,
  extension,
  closing_report: closingReport,
  confirmation_application: confirmationApplication,
  service_proof: serviceProof,
  follow_up: followUp,
  closing_form: closingForm,
  explanation,
  agreement,
}
