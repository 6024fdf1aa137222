import 'server-only'
import { z } from 'zod'
import { addPage } from '@/lib/data/stores/authority/authority-file-store'
import { decideAddPage } from '@/lib/domain/authority/decide-authority'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { AttachPageInput } from './authority-acts.input'
import { loadOwnAgency } from './load-own-agency'

/**
 * 发送授权委托书的一页, before it is received: may this actor send one now? Writes nothing but a refusal.
 * `attachPage` decides again, because the case may change while the page is on its way.
 */
export const announcePage = defineUseCase({
  act: 'authority:attach',
  input: z.strictObject({ caseId: CaseId }),
  load: (db, { caseId }, { actor }) => loadOwnAgency(db, caseId, actor),
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts) => decideAddPage({ ...facts, waitingFiles: facts.waiting.length }),
  write: async () => allow(null),
})

/**
 * One page, checked and in storage already; it waits until the paper is handed in. No event: the
 * paper's names it.
 */
export const attachPage = defineUseCase({
  act: 'authority:attach',
  input: AttachPageInput,
  load: (db, { caseId }, { actor }) => loadOwnAgency(db, caseId, actor),
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, { sha256 }) => {
    const open = decideAddPage({ ...facts, waitingFiles: facts.waiting.length })
    if (!open.ok) return open
    if (!facts.agency) return refuse('NOT_YOURS_TO_ANSWER')
    return facts.waiting.some((page) => page.sha256 === sha256)
      ? refuse('AUTHORITY_FILE_TWICE')
      : allow(facts.agency)
  },
  write: async (db, grant, agency, facts, { caseId: _case, ...page }, { now }) => {
    await addPage(db, grant, facts, { ...page, participantId: agency.id }, now)
    return allow(null)
  },
})
