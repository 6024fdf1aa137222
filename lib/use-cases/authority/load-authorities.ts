import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCaseAgents, findPapers } from '@/lib/data/stores/authority/authority-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'

/**
 * The case with its agents and their papers, for its mediator. The case is locked: papers are
 * decided one after the other.
 */
export async function loadAuthorities(db: Db, caseId: string) {
  await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  return (
    record && {
      record,
      scope: scopeOf(record),
      subject: eventSubjectOf(record),
      status: record.status,
      agents: await findCaseAgents(db, caseId),
      papers: await findPapers(db, caseId),
    }
  )
}
