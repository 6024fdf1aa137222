import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { bindPages } from '@/lib/data/stores/authority/authority-file-store'
import { storePaper } from '@/lib/data/stores/authority/authority-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { decideSubmitPaper } from '@/lib/domain/authority/decide-authority'
import { allow, refuse } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { SubmitAuthorityInput } from './authority-acts.input'
import { loadOwnAgency } from './load-own-agency'

const chosenOf = (files: readonly string[], without: readonly string[]) =>
  files.filter((id) => !without.includes(id))

/**
 * 提交授权委托书 (民诉法 第62条): an agent hands in the pages that were sent and says what they grant. It
 * changes nothing before the mediator has accepted it. What goes into the event is codes and a
 * digest.
 */
export const submitAuthority = defineUseCase({
  act: 'authority:submit',
  input: SubmitAuthorityInput,
  load: (db, { caseId }, { actor }) => loadOwnAgency(db, caseId, actor),
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, { caseId: _case, paperId: id, files, without, ...typed }, { today }) => {
    const fileIds = chosenOf(files, without)
    const digest = digestWords(id, JSON.stringify({ ...typed, files: [...fileIds].sort() }))
    const paper = { ...typed, id, digest, fileIds }
    const waitingFileIds = facts.waiting.map((page) => page.id)
    const decided = decideSubmitPaper({ ...facts, waitingFileIds }, paper, today)
    if (!decided.ok || !decided.value) return decided.ok ? allow(null) : decided
    const { agency } = facts
    return agency?.personId && agency.partyId
      ? allow({
          digest,
          fileIds,
          participantId: agency.id,
          agentId: agency.personId,
          partyId: agency.partyId,
        })
      : refuse('NOT_YOURS_TO_ANSWER')
  },
  write: async (db, grant, submitted, facts, { paperId, ...typed }, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo })
    if (!submitted) return done
    const { caseId: _case, files: _files, without: _without, ...said } = typed
    const { fileIds, ...agency } = submitted
    await storePaper(db, grant, facts, { ...said, ...agency, id: paperId }, now)
    const { participantId, digest } = agency
    await bindPages(db, grant, { id: paperId, participantId }, fileIds)
    const { authority, matters } = said
    await appendEvent(db, {
      event: {
        kind: 'authority.submitted',
        data: { paperId, participantId, authority, matters, files: fileIds.length, digest },
      },
      subject: subjectOfOwn(facts),
      by: grant.actor,
      at: now,
    })
    await notify(db, {
      kind: 'authority.submitted',
      facts: {},
      about: facts,
      to: toOrNone(facts.mediatorId, toMediator),
      by: grant.actor,
      at: now,
    })
    return done
  },
})
