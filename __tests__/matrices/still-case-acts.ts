import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { Decided } from '@/lib/domain/refusal'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'
import { urgeMediator } from '@/lib/use-cases/case/urge-mediator'
import { addNote } from '@/lib/use-cases/note/add-note'
import { takeNoteBack } from '@/lib/use-cases/note/take-note-back'
import { layPapers } from '../support/case-papers'
import { layNote } from '../support/notes'
import type { World } from '../support/world'
import type { ExistingCase } from './case-acts'

/** An act on a case that moves nothing, with the roles that have it and its answers by the status. */
export type StillAct = {
  readonly name: string
  readonly run: (actor: Actor, existing: ExistingCase, world: World) => Promise<Decided<unknown>>
  readonly roles: readonly ('admin' | 'mediator')[]
  /** The answer to someone who has the act and sees the case. */
  readonly answer: (role: 'admin' | 'mediator', status: CaseStatus) => string
}

/** A mediator has something to do in the case. */
const isMediators = (status: CaseStatus) =>
  status === 'pending_mediator' || status === 'in_mediation'

export const STILL_ACTS: readonly StillAct[] = [
  {
    name: '查看完整号码',
    run: async (actor, existing) => {
      await layPapers(existing)
      return unmaskNumber(actor, {
        caseId: existing.id,
        personId: existing.applicantId,
        what: 'phone',
        reason: '电话通知调解时间',
      })
    },
    roles: ['admin', 'mediator'],
    // The mediator while there is somebody to call.
    answer: (role, status) =>
      role === 'admin' || isMediators(status) ? 'done' : 'NUMBERS_STAY_MASKED',
  },
  {
    name: '催办',
    run: (actor, { id }) => urgeMediator(actor, { caseId: id }),
    roles: ['admin'],
    answer: (_role, status) => (isMediators(status) ? 'done' : 'NOT_MEDIATORS_TURN'),
  },
  {
    name: '添加备忘',
    run: (actor, { id }) =>
      addNote(actor, {
        caseId: id,
        noteId: randomUUID(),
        audience: 'mediators',
        words: '先谈付款期限。',
      }),
    roles: ['mediator'],
    answer: () => 'done',
  },
  {
    name: '收回备忘',
    run: async (actor, { id }, world) =>
      takeNoteBack(actor, {
        caseId: id,
        noteId: await layNote(id, { mediator_id: world.people.mediatorA.id }),
      }),
    roles: ['mediator'],
    answer: () => 'done',
  },
]
