import 'server-only'
import type { Db } from '@/lib/data/door'
import { findPages } from '@/lib/data/stores/authority/authority-file-store'
import { findPapers } from '@/lib/data/stores/authority/authority-store'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import type { Actor } from '@/lib/domain/access/roles'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import { loadOwnCase } from '../participation/load-own-case'

/**
 * A case with the account's participation as an agent (null: it is none), its papers and the pages
 * that wait. The case is locked: papers are handed in and decided one after the other.
 */
export async function loadOwnAgency(db: Db, caseId: string, actor: Actor) {
  await lockOwnCase(db, caseId)
  const record = await loadOwnCase(db, caseId)
  if (!record) return null
  const agency = findOwnParts(record.taking, actor.id).find(({ kind }) => kind === 'agent') ?? null
  const own = <T extends { readonly participantId: string }>(each: T) =>
    each.participantId === agency?.id
  return {
    ...record,
    agency,
    isAgent: agency !== null,
    papers: (await findPapers(db, caseId)).filter(own),
    waiting: (await findPages(db, caseId)).filter((page) => own(page) && page.paperId === null),
  }
}
