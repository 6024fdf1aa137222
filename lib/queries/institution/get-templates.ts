import 'server-only'
import { z } from 'zod'
import {
  findTemplates,
  type StoredTemplate,
} from '@/lib/data/stores/document/document-template-store'
import {
  CASE_DOCUMENT_KINDS,
  type CaseDocumentKind,
} from '@/lib/domain/document/case-document-kinds'
import { findTemplateInForce } from '@/lib/domain/document/document-template'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

export type TemplateRow = {
  readonly kind: CaseDocumentKind
  readonly name: string
  /** 系统模板, or 本机构第 2 版，2026-11-01 起 */
  readonly inForce: string
  readonly isOwn: boolean
  /** A version that is used later, or has no day yet; null: none. */
  readonly coming: string | null
}

/** 文书模板: every document with the template that is used today. */
export const getTemplates = defineSqlQuery({
  act: 'institution:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) =>
    administeredBy(actor)
      ? { institutionId: actor.institutionId, templates: await findTemplates(db) }
      : null,
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ templates }, { today }): readonly TemplateRow[] =>
    CASE_DOCUMENT_KINDS.map((kind) => {
      const versions = templates.filter((each) => each.kind === kind)
      const inForce = findTemplateInForce(versions, today)
      return {
        kind,
        name: caseDocument[kind],
        inForce: inForce
          ? TEMPLATES.own(inForce.version, inForce.effectiveFrom ?? '')
          : TEMPLATES.system,
        isOwn: inForce !== null,
        coming: comingOf(versions, today),
      }
    }),
})

function comingOf(versions: readonly StoredTemplate[], today: LocalDate): string | null {
  const next = versions.find(
    ({ effectiveFrom, retiredOn }) =>
      retiredOn === null && (effectiveFrom === null || effectiveFrom > today),
  )
  if (!next) return null
  return next.effectiveFrom
    ? TEMPLATES.comes(next.version, next.effectiveFrom)
    : TEMPLATES.undecided(next.version)
}
