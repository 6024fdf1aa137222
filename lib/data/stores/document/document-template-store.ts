import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  CASE_DOCUMENT_KINDS,
  type CaseDocumentKind,
} from '@/lib/domain/document/case-document-kinds'
import { findTemplateInForce, type TemplateVersion } from '@/lib/domain/document/document-template'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// Templates of an institution. A version is added once; later only the days of its use are written.

export type StoredTemplate = TemplateVersion & {
  readonly kind: CaseDocumentKind
  readonly fileName: string
  readonly sha256: string
  readonly storageKey: string
  readonly names: readonly string[]
  readonly uploadedAt: Date
  readonly uploadedBy: string
}

const t = columnsOf('document_templates', 't')
const TEMPLATE = select({
  id: t.id,
  kind: t.kind,
  version: t.version,
  fileName: t.file_name,
  sha256: t.sha256,
  storageKey: t.storage_key,
  names: t.names,
  uploadedAt: t.uploaded_at,
  uploadedBy: t.uploaded_by,
  effectiveFrom: t.effective_from,
  retiredOn: t.retired_on,
})

/** The versions of the actor's institution, latest first; of all documents or of one. */
export async function findTemplates(
  db: Read,
  kind: CaseDocumentKind | null = null,
): Promise<StoredTemplate[]> {
  return readTemplates(db, kind === null ? Prisma.empty : Prisma.sql`WHERE ${t.kind} = ${kind}`)
}

async function readTemplates(db: Read, where: Prisma.Sql): Promise<StoredTemplate[]> {
  const rows = await readRows(
    db,
    TEMPLATE,
    Prisma.sql`FROM document_templates t ${where} ORDER BY ${t.kind}, ${t.version} DESC`,
  )
  return rows.map((row) => ({
    ...row,
    kind: parseStoredEnum(CASE_DOCUMENT_KINDS, row.kind, 'document_templates.kind'),
    effectiveFrom: toDayOrNull(row.effectiveFrom),
    retiredOn: toDayOrNull(row.retiredOn),
  }))
}

/**
 * The version that the actor's institution uses for a document on a day; null: that of the system.
 */
export async function findTemplateOn(
  db: Read,
  kind: CaseDocumentKind,
  day: LocalDate,
): Promise<StoredTemplate | null> {
  return findTemplateInForce(await findTemplates(db, kind), day)
}

/** As `findTemplateOn`, of an institution that the system names. */
export async function findInstitutionTemplateOn(
  db: Db,
  institutionId: string,
  kind: CaseDocumentKind,
  day: LocalDate,
): Promise<StoredTemplate | null> {
  const own = Prisma.sql`WHERE ${t.kind} = ${kind} AND ${t.institution_id} = ${institutionId}::uuid`
  return findTemplateInForce(await readTemplates(db, own), day)
}

export type NewTemplate = Pick<
  StoredTemplate,
  'kind' | 'fileName' | 'sha256' | 'storageKey' | 'names'
> & { readonly size: number }

/** Adds the next version; TEMPLATE_VERSION_TAKEN where another was added at the same moment. */
export async function addTemplate(
  db: Db,
  { actor }: Grant<'template:add'>,
  { names, ...template }: NewTemplate,
  at: Date,
): Promise<Decided<{ readonly id: string; readonly version: number }>> {
  const [last] = await findTemplates(db, template.kind)
  const version = (last?.version ?? 0) + 1
  const rows = await db.documentTemplate.createManyAndReturn({
    data: [
      {
        ...template,
        names: [...names],
        version,
        institutionId: actor.institutionId!,
        uploadedAt: at,
        uploadedBy: actor.name,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  })
  return rows[0] ? allow({ id: rows[0].id, version }) : refuse('TEMPLATE_VERSION_TAKEN')
}

/** Writes from when a version is used; false where it was taken out of use meanwhile. */
export async function setTemplateDay(
  db: Db,
  { actor }: Grant<'template:set-day'>,
  id: string,
  day: LocalDate,
  at: Date,
): Promise<boolean> {
  const { count } = await db.documentTemplate.updateMany({
    where: { id, retiredOn: null },
    data: { effectiveFrom: fromDay(day), changedAt: at, changedBy: actor.name },
  })
  return count === 1
}

/** Takes a version out of use; false where it already was. */
export async function retireTemplate(
  db: Db,
  { actor }: Grant<'template:retire'>,
  id: string,
  on: LocalDate,
  at: Date,
): Promise<boolean> {
  const { count } = await db.documentTemplate.updateMany({
    where: { id, retiredOn: null },
    data: { retiredOn: fromDay(on), changedAt: at, changedBy: actor.name },
  })
  return count === 1
}
