import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findPages } from '@/lib/data/stores/authority/authority-file-store'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import type { Db } from '@/lib/data/door'
import type { Scope } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineQuery } from '../define-query'
import { scopeOfTaking } from '../party/scope-of-taking'

async function findScope(db: Db, caseId: string, actor: Actor): Promise<Scope | null> {
  if (actor.role === 'party') return scopeOfTaking({ taking: await findTakingPart(db, caseId) })
  const record = await findCase(db, caseId)
  return record && scopeOf(record)
}

/** One page of 授权委托书: the agent's own, or for the mediators of the case one that was handed in. */
export const getAuthorityPage = defineQuery({
  act: 'authority-file:read',
  input: z.strictObject({ caseId: CaseId, fileId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { caseId, fileId }, { actor }) => {
    const scope = await findScope(db, caseId, actor)
    const page = scope && (await findPages(db, caseId)).find(({ id }) => id === fileId)
    return page ? { page, scope } : null
  },
  scope: ({ scope }) => scope,
  present: ({ page: { fileName, mediaType, size, sha256, storageKey } }) => ({
    fileName,
    mediaType,
    size,
    sha256,
    storageKey,
    isShown: mediaType.startsWith('image/'),
  }),
})
