import 'server-only'
import type { Db } from '@/lib/data/door'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { findSigningAccounts } from '@/lib/data/stores/participant/signing-accounts-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { Signer } from '@/lib/domain/document/case-document-kinds'

/**
 * Those who have come in learn by SMS that something waits for them: a document to be signed
 * (docs/decisions/0106), or the minutes of a meeting where they were (docs/decisions/0110).
 */
export async function remindSigners(
  db: Db,
  { actor }: Grant<'document:finalise' | 'minutes:submit'>,
  caseId: string,
  signers: readonly Pick<Signer, 'role' | 'id'>[],
  at: Date,
): Promise<void> {
  for (const accountId of await findSigningAccounts(db, caseId, signers))
    await enqueue(db, {
      kind: 'party_news',
      payload: { caseId, accountId },
      runAt: at,
      by: actor.id,
    })
}
