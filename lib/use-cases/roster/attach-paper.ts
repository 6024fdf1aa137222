import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addRosterPaper,
  findRosterPapers,
  lockRosterPapers,
} from '@/lib/data/stores/roster/roster-paper-store'
import { findRosterFile } from '@/lib/data/stores/roster/roster-store'
import { allow } from '@/lib/domain/refusal'
import { decideAddPaper } from '@/lib/domain/roster/roster-papers'
import { defineUseCase } from '../define-use-case'
import { AnnouncePaperInput, AttachPaperInput } from './roster-paper.input'
import { scopeOfEntry, subjectOfEntry } from './roster-move'

/** Locked: of the same paper sent twice at once the second finds the first. */
async function load(db: Db, { entryId }: { readonly entryId: string }) {
  await lockRosterPapers(db, entryId)
  const file = await findRosterFile(db, entryId)
  return file && { ...file, papers: await findRosterPapers(db, entryId) }
}

/**
 * 提交资质材料, before the file is received: may this actor add one now? Writes nothing but a refusal.
 */
export const announcePaper = defineUseCase({
  act: 'roster:attach',
  input: AnnouncePaperInput,
  load,
  scope: scopeOfEntry,
  target: () => null,
  subject: subjectOfEntry,
  decide: ({ status, papers }) => decideAddPaper(status, papers, null),
  write: async () => allow(null),
})

/**
 * 资质材料 of an entry, checked and in storage already, by its institution or by a clerk who got it on
 * paper (特邀规定 第6、7条).
 */
export const attachPaper = defineUseCase({
  act: 'roster:attach',
  input: AttachPaperInput,
  load,
  scope: scopeOfEntry,
  target: () => null,
  subject: subjectOfEntry,
  decide: ({ status, papers }, { sha256 }) => decideAddPaper(status, papers, sha256),
  write: async (db, grant, _decision, entry, { entryId, ...paper }, { now }) => {
    await addRosterPaper(db, grant, entry, paper, now)
    const { mediatorId, name } = entry
    const { kind, sha256 } = paper
    await appendEvent(db, {
      event: {
        kind: 'roster.paper-added',
        data: { entryId, mediatorId, name, paper: kind, sha256 },
      },
      subject: subjectOfEntry(entry, grant.actor),
      by: grant.actor,
      at: now,
    })
    return allow(null)
  },
})
