import 'server-only'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import type { Actor } from '@/lib/domain/access/roles'
import type { CaseNotice } from '@/lib/domain/notice/case-notices'

/** Sends a notice to the co-mediator and to the one who presides. */
export async function notifyBothMediators(
  db: Db,
  record: CaseRecord,
  coMediatorId: string,
  notice: CaseNotice,
  { by, at }: { readonly by: Actor; readonly at: Date },
): Promise<void> {
  const about = { id: record.id, caseNo: record.caseNo }
  for (const accountId of [coMediatorId, record.mediatorId])
    await notify(db, { ...notice, about, to: toOrNone(accountId, toMediator), by, at })
}
