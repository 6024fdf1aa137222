import 'server-only'
import { z } from 'zod'
import { findCaseIdByNo } from '@/lib/data/stores/case/case-number-store'
import { findDocumentFacts } from '@/lib/data/stores/document/document-facts-store'
import { findTemplates } from '@/lib/data/stores/document/document-template-store'
import { composeDocument } from '@/lib/documents/compose-document'
import { namedValues, sampleOf } from '@/lib/documents/docx/template/template-names'
import { DOCUMENT_TEMPLATES } from '@/lib/documents/templates/document-templates'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { documentTitle } from '@/lib/labels/zh-CN/case-document'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'
import { TemplateInput } from './get-template'

const Input = TemplateInput.extend({
  version: z.coerce.number().int().min(1).max(100_000),
  /** The number of a case of the institution; empty: the sample case. */
  caseNo: z.string().trim().max(60).default(''),
})

/**
 * A version of a template with what it is filled with to be tried: the sample case, or a case of
 * the institution with personal numbers masked. `values` null: that case does not have the
 * document.
 */
export const getTemplateTrial = defineSqlQuery({
  act: 'institution:read',
  input: Input,
  load: async (db, { kind, version, caseNo }, { actor, today, calendar }) => {
    if (!administeredBy(actor)) return null
    const template = (await findTemplates(db, kind)).find((each) => each.version === version)
    if (!template) return null
    const caseId = caseNo === '' ? null : await findCaseIdByNo(db, caseNo)
    const context = { today, calendar, titleWords: SLOT_TITLE_WORDS, numbers: null }
    const found = caseId ? await findDocumentFacts(db, caseId, context) : null
    return { institutionId: actor.institutionId, template, facts: found?.facts ?? null }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ template, facts }, _context, { kind, caseNo }) => {
    const { storageKey, sha256, fileName } = template
    const made = caseNo === '' ? { composed: sampleOf(kind), name: '' } : compose(kind, facts)
    return {
      storageKey,
      sha256,
      fileName,
      title: documentTitle(kind, made?.name ?? ''),
      values: made && namedValues(made.composed),
      why: made ? null : facts ? TEMPLATES.caseHasNone : TEMPLATES.noSuchCase(caseNo),
    }
  },
})

function compose(kind: keyof typeof DOCUMENT_TEMPLATES, facts: DocumentFacts | null) {
  const template = DOCUMENT_TEMPLATES[kind]
  const subject = facts && template.subjects(facts)[0]
  return facts && subject
    ? { composed: composeDocument(template, facts, subject), name: subject.name }
    : null
}
