import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addImport, type CheckGrant } from '@/lib/data/stores/import/new-import-store'
import { tenantOf } from '@/lib/domain/access/roles'
import type { ImportKind } from '@/lib/domain/import/kinds'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { z } from 'zod'
import type { CheckImportInput } from './check-import.input'
import { countRows, type RowCounts } from './checked-rows'

export type CheckedImport = RowCounts & { readonly importId: string }

/**
 * Keeps the report of a check, and says in the chain of the institution or court that there was
 * one.
 */
export async function keepCheck(
  db: Db,
  grant: CheckGrant,
  kind: ImportKind,
  input: z.output<typeof CheckImportInput>,
  at: Date,
): Promise<Decided<CheckedImport>> {
  const {
    importId,
    rows: { rows },
    ...file
  } = input
  const counts = countRows(rows)
  const made = { id: importId, kind, ...file, ...counts }
  if (!(await addImport(db, grant, made, rows, at)))
    return refuse('INPUT_INVALID', {}, { importId: 'MALFORMED' })
  const { fileName, sha256 } = file
  await appendEvent(db, {
    event: { kind: 'import.checked', data: { importId, kind, fileName, sha256, ...counts } },
    subject: tenantOf(grant.actor),
    by: grant.actor,
    at,
  })
  return allow({ importId, ...counts })
}
