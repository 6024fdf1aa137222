import 'server-only'
import { z } from 'zod'
import { findDestructionSteps } from '@/lib/data/stores/dossier/destruction-store'
import { findDueDossiers, type DueDossier } from '@/lib/data/stores/dossier/due-dossier-store'
import { findAdministrators } from '@/lib/data/stores/institution/administrator-store'
import type { DestructionStep } from '@/lib/domain/dossier/destruction'
import { dossierNumber, retentionClass } from '@/lib/labels/zh-CN/bound-dossier'
import { DESTRUCTION, destructionState } from '@/lib/labels/zh-CN/destruction'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

/** How many dossiers the list shows at once. */
export const MOST_DUE = 200

export type DestructionRow = {
  readonly caseId: string
  readonly caseNo: string
  /** 卷号 of the latest volume. */
  readonly number: string
  readonly applicants: string
  readonly respondents: string
  /** 短期（10年） */
  readonly retention: string
  readonly until: string
  readonly why: string
  readonly state: string
  readonly isApproved: boolean
  /** The approval that may be carried out now. */
  readonly carriesOut: string | null
  /** Who did what and when, with the reason; the latest last. */
  readonly steps: readonly {
    readonly id: string
    readonly words: string
    readonly reason: string
  }[]
  /** The proposal that this reader may decide. */
  readonly decides: string | null
  /** It waits for someone else, because this reader proposed it. */
  readonly isOwn: boolean
  readonly mayPropose: boolean
}

export type DestructionListView = {
  readonly rows: readonly DestructionRow[]
  readonly isCut: boolean
  /** There is no second administrator who could decide. */
  readonly needsSecond: boolean
}

/** 到期卷宗鉴定销毁清单 of the own institution, for its administrators. */
export const getDestructionList = defineSqlQuery({
  act: 'dossier:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const due = await findDueDossiers(db, institutionId, today, MOST_DUE + 1)
    const steps = await findDestructionSteps(
      db,
      due.map(({ caseId }) => caseId),
    )
    // Who can keep a seal are the administrators whose accounts are in use.
    return { due, steps, administrators: await findAdministrators(db, institutionId) }
  },
  present: ({ due, steps, administrators }, { actor }): DestructionListView => ({
    rows: due
      .slice(0, MOST_DUE)
      .map((each) => presentRow(each, steps.get(each.caseId) ?? [], actor.id)),
    isCut: due.length > MOST_DUE,
    needsSecond: administrators.length < 2,
  }),
})

function presentRow(
  due: DueDossier,
  steps: readonly DestructionStep[],
  readerId: string,
): DestructionRow {
  const last = steps.at(-1)
  const isOpen = last?.step === 'proposed'
  return {
    caseId: due.caseId,
    caseNo: due.caseNo,
    number: dossierNumber(due.numberYear, due.number),
    applicants: namesInWords(due.applicants),
    respondents: namesInWords(due.respondents),
    retention: retentionClass[due.class],
    until: due.until,
    why: DESTRUCTION.why(due.class, due.until),
    state: last ? destructionState[last.step] : DESTRUCTION.untouched,
    isApproved: last?.step === 'approved',
    carriesOut: last?.step === 'approved' ? last.id : null,
    steps: steps.map((step) => ({
      id: step.id,
      words: DESTRUCTION.step(step),
      reason: DESTRUCTION.reasonOf(step),
    })),
    decides: isOpen && last.byId !== readerId ? last.id : null,
    isOwn: isOpen && last.byId === readerId,
    mayPropose: !last || last.step === 'rejected',
  }
}
