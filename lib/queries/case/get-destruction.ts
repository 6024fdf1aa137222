import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findDestructionSteps } from '@/lib/data/stores/dossier/destruction-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { DestructionStep } from '@/lib/domain/dossier/destruction'
import { DESTRUCTION, destructionState } from '@/lib/labels/zh-CN/destruction'
import { defineSqlQuery } from '../define-query'

export type DestructionView = {
  readonly step: DestructionStep['step']
  /** 已批准销毁，待办理；文件未删除 */
  readonly state: string
  /** Who did it and when. */
  readonly by: string
  readonly reason: string
}

/**
 * The last step of a dossier's 鉴定销毁, on its page; null where there is none that this reader may
 * see. The page records the access.
 */
export const getDestruction = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const state = await findCaseState(db, caseId)
    return state && { state, steps: await findDestructionSteps(db, [caseId]) }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ steps }, _context, { caseId }): DestructionView | null => {
    const last = steps.get(caseId)?.at(-1)
    return last
      ? {
          step: last.step,
          state: destructionState[last.step],
          by: DESTRUCTION.step(last),
          reason: DESTRUCTION.reasonOf(last),
        }
      : null
  },
})
