import 'server-only'
import { z } from 'zod'
import {
  findTemplates,
  type StoredTemplate,
} from '@/lib/data/stores/document/document-template-store'
import { templateNames, type TemplateName } from '@/lib/documents/docx/template/template-names'
import {
  CASE_DOCUMENT_KINDS,
  type CaseDocumentKind,
} from '@/lib/domain/document/case-document-kinds'
import { findTemplateInForce } from '@/lib/domain/document/document-template'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

export type TemplateVersionView = {
  readonly templateId: string
  readonly version: number
  readonly fileName: string
  /** 2026-11-01 10:00 由林敏上传 */
  readonly uploaded: string
  /** 使用中, 2026-12-01 起使用, 未设启用日期, 已于……停用 */
  readonly state: string
  readonly isInForce: boolean
  /** It has a day, or is out of use. */
  readonly isDecided: boolean
  readonly maySetDay: boolean
  readonly mayRetire: boolean
  /** The names of the document that this version does not have. */
  readonly unused: readonly string[]
}

export type TemplateView = {
  readonly kind: CaseDocumentKind
  readonly name: string
  readonly today: LocalDate
  readonly isOwn: boolean
  readonly versions: readonly TemplateVersionView[]
  readonly names: readonly TemplateName[]
}

export const TemplateInput = z.strictObject({ kind: z.enum(CASE_DOCUMENT_KINDS) })

/** The template of one document: its versions, and every placeholder that it can have. */
export const getTemplate = defineSqlQuery({
  act: 'institution:read',
  input: TemplateInput,
  load: async (db, { kind }, { actor }) =>
    administeredBy(actor)
      ? { institutionId: actor.institutionId, versions: await findTemplates(db, kind) }
      : null,
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ versions }, { today }, { kind }): TemplateView => {
    const names = templateNames(kind)
    const inForce = findTemplateInForce(versions, today)
    return {
      kind,
      name: caseDocument[kind],
      today,
      isOwn: inForce !== null,
      names,
      versions: versions.map((each) => presentVersion(each, each === inForce, names, today)),
    }
  },
})

function presentVersion(
  template: StoredTemplate,
  isInForce: boolean,
  names: readonly TemplateName[],
  today: LocalDate,
): TemplateVersionView {
  const { id, version, fileName, uploadedAt, uploadedBy, effectiveFrom, retiredOn } = template
  return {
    templateId: id,
    version,
    fileName,
    uploaded: TEMPLATES.uploaded(stamp(uploadedAt), uploadedBy),
    state: stateOf(template, isInForce, today),
    isInForce,
    isDecided: effectiveFrom !== null || retiredOn !== null,
    maySetDay: retiredOn === null && (effectiveFrom === null || effectiveFrom > today),
    mayRetire: retiredOn === null && (isInForce || effectiveFrom === null || effectiveFrom > today),
    unused: names.map(({ name }) => name).filter((name) => !template.names.includes(name)),
  }
}

function stateOf(
  { effectiveFrom, retiredOn }: StoredTemplate,
  isInForce: boolean,
  today: LocalDate,
): string {
  if (retiredOn) return TEMPLATES.retired(retiredOn)
  if (!effectiveFrom) return TEMPLATES.noDay
  if (isInForce) return TEMPLATES.inForce(effectiveFrom)
  return effectiveFrom > today ? TEMPLATES.from(effectiveFrom) : TEMPLATES.replaced
}
