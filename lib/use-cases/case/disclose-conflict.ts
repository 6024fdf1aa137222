import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { addDisclosure } from '@/lib/data/stores/disclosure/disclosure-store'
import { notify, toAdministrators } from '@/lib/data/stores/notice/notify'
import { decideDisclose } from '@/lib/domain/case/decide-take'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DiscloseConflictInput } from './disclose-conflict.input'

/** 披露: a ground of 第13条 exists; the case goes to the institution for a decision. */
export const discloseConflict = defineUseCase({
  act: 'case:disclose',
  input: DiscloseConflictInput,
  load: (db, { caseId }) => findCase(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, disclosure) => decideDisclose(record, disclosure),
  write: async (db, grant, transition, record, { grounds, statement }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addDisclosure(db, grant, record, { grounds, statement }, now)
    await notify(db, {
      kind: 'case.disclosed',
      facts: { mediator: grant.actor.name },
      about: record,
      to: record.institutionId === null ? null : toAdministrators(record.institutionId),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
