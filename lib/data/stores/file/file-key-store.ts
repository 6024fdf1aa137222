import 'server-only'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select, type Column } from '@/lib/data/typed-reads'
import type { DestroyedFileKind, KeptFileReason } from '@/lib/domain/dossier/destroyed-files'

const m = columnsOf('materials', 'm')
const u = columnsOf('upload_parts', 'u')
const d = columnsOf('case_documents', 'd')
const t = columnsOf('document_templates', 't')
const s = columnsOf('institution_seals', 's')
const v = columnsOf('dossier_volumes', 'v')
const p = columnsOf('court_packs', 'p')
const n = columnsOf('decline_notices', 'n')
const a = columnsOf('application_materials', 'a')
const b = columnsOf('applications', 'b')
const f = columnsOf('message_files', 'f')
const g = columnsOf('authority_files', 'g')
const e = columnsOf('confirmation_files', 'e')
const o = columnsOf('roster_papers', 'o')
const i = columnsOf('identity_photos', 'i')
const r = columnsOf('referral_draft_materials', 'r')
const w = columnsOf('recordings', 'w')
const k = columnsOf('recording_chunks', 'k')
const x = columnsOf('destroyed_files', 'x')

type FileColumn = {
  readonly key: Column<string | null>
  readonly from: Prisma.Sql
} & (
  | {
      /** It is destroyed with the dossier of this case. */
      readonly destroyedAs: DestroyedFileKind
      readonly row: Column<string>
      readonly sha256: Column<string | null>
      readonly caseId: Column<string | null>
    }
  | { readonly kept: KeptFileReason }
)

/**
 * Every column by which a row keeps a file, with what becomes of the file when a dossier is
 * destroyed: what none of them names is swept. A test compares them with the database. `file_scans`
 * and `destroyed_files` are none of them: they say something of a file and do not keep it.
 */
export const FILE_COLUMNS = {
  'materials.storage_key': {
    key: m.storage_key,
    from: Prisma.sql`materials m`,
    destroyedAs: 'material',
    row: m.id,
    sha256: m.sha256,
    caseId: m.case_id,
  },
  'application_materials.storage_key': {
    key: a.storage_key,
    from: Prisma.sql`application_materials a JOIN applications b ON ${b.id} = ${a.application_id}`,
    destroyedAs: 'application_file',
    row: a.id,
    sha256: a.sha256,
    caseId: b.case_id,
  },
  'upload_parts.storage_key': {
    key: u.storage_key,
    from: Prisma.sql`upload_parts u`,
    kept: 'unfinished',
  },
  'case_documents.word_storage_key': {
    key: d.word_storage_key,
    from: Prisma.sql`case_documents d`,
    destroyedAs: 'document_word',
    row: d.id,
    sha256: d.word_sha256,
    caseId: d.case_id,
  },
  'document_templates.storage_key': {
    key: t.storage_key,
    from: Prisma.sql`document_templates t`,
    kept: 'of_institution',
  },
  'institution_seals.storage_key': {
    key: s.storage_key,
    from: Prisma.sql`institution_seals s`,
    kept: 'of_institution',
  },
  'dossier_volumes.storage_key': {
    key: v.storage_key,
    from: Prisma.sql`dossier_volumes v`,
    destroyedAs: 'volume',
    row: v.id,
    sha256: v.sha256,
    caseId: v.case_id,
  },
  'court_packs.storage_key': {
    key: p.storage_key,
    from: Prisma.sql`court_packs p`,
    destroyedAs: 'court_pack',
    row: p.id,
    sha256: p.sha256,
    caseId: p.case_id,
  },
  'decline_notices.storage_key': {
    key: n.storage_key,
    from: Prisma.sql`decline_notices n`,
    kept: 'of_decline',
  },
  'decline_notices.word_storage_key': {
    key: n.word_storage_key,
    from: Prisma.sql`decline_notices n`,
    kept: 'of_decline',
  },
  'authority_files.storage_key': {
    key: g.storage_key,
    from: Prisma.sql`authority_files g`,
    destroyedAs: 'authority_page',
    row: g.id,
    sha256: g.sha256,
    caseId: g.case_id,
  },
  'confirmation_files.storage_key': {
    key: e.storage_key,
    from: Prisma.sql`confirmation_files e`,
    destroyedAs: 'confirmation_paper',
    row: e.id,
    sha256: e.sha256,
    caseId: e.case_id,
  },
  'roster_papers.storage_key': {
    key: o.storage_key,
    from: Prisma.sql`roster_papers o`,
    kept: 'of_roster',
  },
  'identity_photos.storage_key': {
    key: i.storage_key,
    from: Prisma.sql`identity_photos i`,
    destroyedAs: 'identity_photo',
    row: i.id,
    sha256: i.sha256,
    caseId: i.case_id,
  },
  'referral_draft_materials.storage_key': {
    key: r.storage_key,
    from: Prisma.sql`referral_draft_materials r`,
    kept: 'unfinished',
  },
  'message_files.storage_key': {
    key: f.storage_key,
    from: Prisma.sql`message_files f`,
    destroyedAs: 'message_file',
    row: f.id,
    sha256: f.sha256,
    caseId: f.case_id,
  },
  'recordings.storage_key': {
    key: w.storage_key,
    from: Prisma.sql`recordings w`,
    destroyedAs: 'recording',
    row: w.id,
    sha256: w.sha256,
    caseId: w.case_id,
  },
  // Of a recording that has no file yet.
  'recording_chunks.storage_key': {
    key: k.storage_key,
    from: Prisma.sql`recording_chunks k`,
    destroyedAs: 'recording',
    row: k.id,
    sha256: k.sha256,
    caseId: k.case_id,
  },
} as const satisfies Readonly<Record<string, FileColumn>>

/**
 * Which of these files any row keeps, whatever institution it belongs to; what was destroyed is
 * kept by none.
 */
export async function findKeysInUse(
  db: Db,
  storageKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  const used = new Set<string>()
  for (const { key, from } of Object.values(FILE_COLUMNS)) {
    const rows = await readRows(
      db,
      select({ key }),
      Prisma.sql`FROM ${from} WHERE ${key} = ANY (${[...storageKeys]})
        AND NOT EXISTS (SELECT 1 FROM destroyed_files x WHERE ${x.storage_key} = ${key})`,
    )
    for (const row of rows) if (row.key !== null) used.add(row.key)
  }
  return used
}
