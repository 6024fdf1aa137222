import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseFile } from '@/lib/data/stores/case/case-file-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { CHOICE, choiceDueInWords } from '@/lib/labels/zh-CN/mediator-choice'
import type { CaseFileView } from '../case/case-file-view'
import { presentCaseFile } from '../case/present-case-file'
import { presentUndo, type UndoView } from '../case/undo-view'
import { defineSqlQuery } from '../define-query'
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
    if (!file || file.state.status !== 'pending_assignment')
      return file && { ...file, choice: null }
    return { ...file, choice: await loadChoice(db, caseId) }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ choice, ...file }, context): InstitutionFileView => ({
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
    urge: presentUrge(file.state, context),
    accept: file.state.status === 'pending_acceptance' ? previewAccept(file.state, context) : null,
  }),
})
