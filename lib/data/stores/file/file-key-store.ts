import 'server-only'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

const m = columnsOf('materials', 'm')
const u = columnsOf('upload_parts', 'u')
const d = columnsOf('case_documents', 'd')
const t = columnsOf('document_templates', 't')
const s = columnsOf('institution_seals', 's')
const v = columnsOf('dossier_volumes', 'v')
const p = columnsOf('court_packs', 'p')
const n = columnsOf('decline_notices', 'n')
const a = columnsOf('application_materials', 'a')
const f = columnsOf('message_files', 'f')
const g = columnsOf('authority_files', 'g')
const i = columnsOf('identity_photos', 'i')
const r = columnsOf('referral_draft_materials', 'r')

/**
 * Every column by which a row keeps a file: what none of them names is swept. A test compares them with the
 * database. `file_scans` is none of them: it says something of a file and does not keep it.
 */
export const FILE_COLUMNS = {
  'materials.storage_key': { key: m.storage_key, from: Prisma.sql`materials m` },
  'application_materials.storage_key': {
    key: a.storage_key,
    from: Prisma.sql`application_materials a`,
  },
  'upload_parts.storage_key': { key: u.storage_key, from: Prisma.sql`upload_parts u` },
  'case_documents.word_storage_key': {
    key: d.word_storage_key,
    from: Prisma.sql`case_documents d`,
  },
  'document_templates.storage_key': { key: t.storage_key, from: Prisma.sql`document_templates t` },
  'institution_seals.storage_key': { key: s.storage_key, from: Prisma.sql`institution_seals s` },
  'dossier_volumes.storage_key': { key: v.storage_key, from: Prisma.sql`dossier_volumes v` },
  'court_packs.storage_key': { key: p.storage_key, from: Prisma.sql`court_packs p` },
  'decline_notices.storage_key': { key: n.storage_key, from: Prisma.sql`decline_notices n` },
  'decline_notices.word_storage_key': {
    key: n.word_storage_key,
    from: Prisma.sql`decline_notices n`,
  },
  'authority_files.storage_key': { key: g.storage_key, from: Prisma.sql`authority_files g` },
  'identity_photos.storage_key': { key: i.storage_key, from: Prisma.sql`identity_photos i` },
  'referral_draft_materials.storage_key': {
    key: r.storage_key,
    from: Prisma.sql`referral_draft_materials r`,
  },
  'message_files.storage_key': { key: f.storage_key, from: Prisma.sql`message_files f` },
} as const

/** Which of these files any row keeps, whatever institution it belongs to. */
export async function findKeysInUse(
  db: Db,
  storageKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  const used = new Set<string>()
  for (const { key, from } of Object.values(FILE_COLUMNS)) {
    const rows = await readRows(
      db,
      select({ key }),
      Prisma.sql`FROM ${from} WHERE ${key} = ANY (${[...storageKeys]})`,
    )
    for (const row of rows) if (row.key !== null) used.add(row.key)
  }
  return used
}
