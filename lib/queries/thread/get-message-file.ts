import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findMessageFiles } from '@/lib/data/stores/thread/message-file-store'
import type { Db } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import type { Scope } from '@/lib/domain/access/policy'
import { Confidential } from '@/lib/domain/audience/confidential'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { MessageFileKind } from '@/lib/domain/thread/message-files'
import { defineQuery } from '../define-query'
import { scopeOfTaking } from '../party/scope-of-taking'

export type MessageFile = {
  readonly kind: MessageFileKind
  readonly fileName: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Hex. */
  readonly sha256: string
  readonly storageKey: string
  /** May the browser show or play it; else it is a download. */
  readonly isShown: boolean
}

async function findScope(db: Db, caseId: string, actor: Actor): Promise<Scope | null> {
  if (actor.role === 'party') return scopeOfTaking({ taking: await findTakingPart(db, caseId) })
  const record = await findCase(db, caseId)
  return record && scopeOf(record)
}

/**
 * One file of a message, for those who hear the message; for all others it does not exist, as the
 * message does not. Its reading leaves no event, as that of a message leaves none: the page that
 * names it has recorded who read the message.
 */
export const getMessageFile = defineQuery({
  act: 'message-file:read',
  input: z.strictObject({ caseId: CaseId, fileId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { caseId, fileId }, { actor }) => {
    const scope = await findScope(db, caseId, actor)
    const file = scope && (await findMessageFiles(db, caseId)).find(({ id }) => id === fileId)
    return file ? { file, scope } : null
  },
  scope: ({ scope }) => scope,
  present: ({ file }): MessageFile => ({
    kind: file.kind,
    fileName: Confidential.unwrap(file.fileName),
    mediaType: file.mediaType,
    size: file.size,
    sha256: file.sha256,
    storageKey: file.storageKey,
    isShown: file.kind !== 'file',
  }),
})
