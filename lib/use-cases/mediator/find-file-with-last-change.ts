import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  findLastMediatorChange,
  findMediatorFile,
} from '@/lib/data/stores/mediator/mediator-file-store'
import type { Actor } from '@/lib/domain/access/roles'

/**
 * A mediator's file with who changed the account last: what an edit that comes too late reports.
 */
export async function findFileWithLastChange(db: Db, mediatorId: string, { institutionId }: Actor) {
  const file = await findMediatorFile(db, mediatorId)
  return (
    file && {
      ...file,
      lastChange: await findLastMediatorChange(db, { mediatorId, institutionId }),
    }
  )
}
