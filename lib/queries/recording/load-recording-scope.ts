import 'server-only'
import type { Db } from '@/lib/data/door'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import type { Scope } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { scopeOfTaking } from '../party/scope-of-taking'

/** Whom the recordings of a case concern; null: the case does not exist for the actor. */
export async function loadRecordingScope(
  db: Db,
  caseId: string,
  actor: Actor,
): Promise<Scope | null> {
  if (actor.role === 'party') return scopeOfTaking({ taking: await findTakingPart(db, caseId) })
  const record = await findCase(db, caseId)
  return record && scopeOf(record)
}
