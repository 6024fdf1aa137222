import { hashContent } from '@/lib/documents/hash-content'
import { DOCUMENT_TEMPLATES } from '@/lib/documents/templates/document-templates'
import { composeDocument } from '@/lib/documents/compose-document'
import { sampleFactsFor } from '@/lib/documents/templates/sample/sample-of-kind'
import { TEXT_VERSIONS } from '@/lib/documents/templates/template-versions'
import {
  CASE_DOCUMENT_KINDS,
  type CaseDocumentKind,
} from '@/lib/domain/document/case-document-kinds'

// 文书的文字改了，版本就要加一：定稿的文书写明它用的版本。

/** The beginning of the hash of each document of the sample case, with the version of its text. */
const TEXTS: Readonly<Record<CaseDocumentKind, string>> = {
  referral_letter: '1 b49fb92c2c3d',
  application: '1 1f2b49b69aa0',
  acceptance_form: '2 fceb7be88347',
  decline_notice: '1 0c80bebcea9b',
  consent_form: '2 31a8b6fcacf4',
  rights_notice: '1 fc43f12b74af',
  disclosure_statement: '1 093192331fb7',
  recusal: '1 71754bf54407',
  address_confirmation: '2 e191c51cd87a',
  meeting_notice: '1 d4e18ab14e43',
  minutes: '5 029e127b3416',
  undisputed_facts: '1 38dac504892f',
  extension: '1 759c31a73295',
  agreement: '2 e577aeb47602',
  closing_report: '2 fe8f623cf2a1',
  confirmation_application: '1 372624e4a24d',
  service_proof: '2 c0500d38b290',
  follow_up: '2 aaef6ba09dc8',
  closing_form: '3 89660a60be6c',
  explanation: '2 f3c7a454a5b6',
}

test.each(CASE_DOCUMENT_KINDS)('%s：文字与它的版本相符', (kind) => {
  const facts = sampleFactsFor(kind)
  const template = DOCUMENT_TEMPLATES[kind]
  const { content } = composeDocument(template, facts, template.subjects(facts)[0]!)
  expect(`${TEXT_VERSIONS[kind]} ${hashContent(content).slice(0, 12)}`).toBe(TEXTS[kind])
})
