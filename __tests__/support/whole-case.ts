import { keepFiles } from '@/lib/files/file-store'
import { RECEIPT_EXAMPLE } from '@/lib/labels/zh-CN/integration-examples'
import {
  EXAMPLE_CONFIRMATION_ID,
  EXAMPLE_PACK_ID,
} from '@/lib/labels/zh-CN/integration-feed-examples'
import { sha256 } from '@/lib/platform/sha256'
import { layAgreed, layConfirmation } from './confirmations'
import { asOwner, type World } from './world'

export const PACK_BYTES = Buffer.from('PK\u0005\u0006 the bytes of a pack')

/**
 * A case of court A with everything that its system reads: an agreement in effect, a pack, an
 * admitted application with a paper. Its numbers are those of the examples in the description of
 * the API.
 * @returns its id
 */
export async function layWholeCase(world: World): Promise<string> {
  const { caseId } = await layAgreed(world)
  await asOwner('UPDATE cases SET case_no = $2 WHERE id = $1', [caseId, RECEIPT_EXAMPLE.caseNo])
  await layConfirmation(caseId, 'admitted', { id: EXAMPLE_CONFIRMATION_ID })
  await asOwner(
    `INSERT INTO confirmation_decisions (confirmation_id, decision_no, case_id, court_id, holder_id,
      move, by_account, by_name, by_role, made_at)
     SELECT id, 1, case_id, court_id, holder_id, 'admit', $2, '甲书记', 'court_clerk', now()
       FROM confirmations WHERE id = $1`,
    [EXAMPLE_CONFIRMATION_ID, world.people.clerkA.id],
  )
  const [storageKey] = await keepFiles([PACK_BYTES])
  await asOwner(
    `INSERT INTO court_packs (id, case_id, court_id, holder_id, kind, number_year, number,
      storage_key, sha256, size, list, handed_at, handed_by)
     SELECT $2, id, court_id, holder_id, 'record', 2026, 12, $3, $4, $5, '[]', now(), '谢岚'
       FROM cases WHERE id = $1`,
    [caseId, EXAMPLE_PACK_ID, storageKey, sha256(PACK_BYTES), PACK_BYTES.length],
  )
  return caseId
}
