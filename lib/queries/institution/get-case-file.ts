import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import { findCaseFile } from '@/lib/data/stores/case/case-file-store'
import { findPeopleToCall } from '@/lib/data/stores/invitation/reminder-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { CHOICE, choiceDueInWords } from '@/lib/labels/zh-CN/mediator-choice'
import { mayAsk } from '@/lib/domain/invitation/decide-invitation'
import { askingForDesk } from '@/lib/labels/zh-CN/asking'
import { INVITE } from '@/lib/labels/zh-CN/invitation'
import type { CaseFileView } from '../case/case-file-view'
import { presentCaseFile } from '../case/present-case-file'
import { presentUndo, type UndoView } from '../case/undo-view'
import { presentAsking } from '../case/asking-view'
import { defineSqlQuery, type ReadContext } from '../define-query'
import { administeredBy } from './administered'
import { choiceDueOn, loadChoice, presentChoice } from './choice-view'
import { previewAccept, type AcceptAbility } from './case-row'
import { presentUrge, type UrgeView } from './urge-view'

export type InstitutionFileView = {
  readonly file: CaseFileView
  /**
   * What accepting would start, or why it cannot be done now; null where the case was accepted long
   * ago.
   */
  readonly accept: AcceptAbility | null
  /** What was done a moment ago and can be taken back. */
  readonly undo: UndoView | null
  /**
   * How far the other side of an application is with its answer, until the mediation begins; null
   * of other cases.
   */
  readonly asking: {
    readonly sentence: string
    readonly isUrgent: boolean
    /** The institution itself may invite now. */
    readonly isOpen: boolean
  } | null
  /** The institution invites, until a mediator has taken the case; null afterwards. */
  readonly inviting: {
    /** Who is to be called because two reminders did not bring them. */
    readonly call: string | null
    /**
     * The page of a case without a consultation of the other side (`asking`), which has a link of
     * its own.
     */
    readonly page: 'choose' | null
  } | null
  /** null where the next act is not the mediator's. */
  readonly urge: UrgeView | null
  /** 共同选任: what became of it, in a sentence with a date. */
  readonly choice: {
    readonly sentence: string | null
    readonly mayOpen: boolean
    readonly isOpen: boolean
    /** The period that runs, in words; null: none does. */
    readonly clock: string | null
  }
}

/** 查看详情 (操作手册 3.4): the whole dispute, what may be done now, and why the rest may not. */
export const getCaseFile = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    if (!administeredBy(actor)) return null
    const file = await findCaseFile(db, caseId)
    if (!file || !mayAsk(file.state.status)) return file && { ...file, choice: null, toCall: [] }
    const isWaiting = file.state.status === 'pending_assignment'
    return {
      ...file,
      choice: isWaiting ? await loadChoice(db, caseId) : null,
      toCall: await findPeopleToCall(db, caseId),
    }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ choice, toCall, ...file }, context): InstitutionFileView => ({
    file: presentCaseFile(
      { ...file, state: { ...file.state, choiceDueOn: choiceDueOn(choice, context.now) } },
      context,
    ),
    choice: {
      sentence: choice && presentChoice(choice, file.parties.length, context).sentence,
      mayOpen:
        choice === null && file.state.status === 'pending_assignment' && !file.state.hadMediator,
      isOpen: choiceDueOn(choice, context.now) !== null,
      clock:
        choice && choiceDueOn(choice, context.now) !== null
          ? CHOICE.clock(choiceDueInWords(choice.dueAt, context.today))
          : null,
    },
    undo: presentUndo(file.state, { materials: file.materials, choice }, context),
    asking: presentFileAsking(file.state, context),
    inviting: mayAsk(file.state.status)
      ? {
          call: toCall.length > 0 ? INVITE.toCall(toCall) : null,
          page: file.state.source === 'party_application' ? null : 'choose',
        }
      : null,
    urge: presentUrge(file.state, context),
    accept: file.state.status === 'pending_acceptance' ? previewAccept(file.state, context) : null,
  }),
})

function presentFileAsking(state: CaseState, context: ReadContext): InstitutionFileView['asking'] {
  const asking = presentAsking(state, context, 'all')
  return (
    asking && {
      sentence: askingForDesk(asking, context.today),
      isUrgent:
        mayAsk(state.status) &&
        (asking.step === 'declined' || ('isLate' in asking && asking.isLate)),
      isOpen: mayAsk(state.status),
    }
  )
}
