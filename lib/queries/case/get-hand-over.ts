import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findCourtStage } from '@/lib/data/stores/court-stage/court-stage-store'
import { findPackMaterials } from '@/lib/data/stores/dossier/pack-materials-store'
import { findPacks } from '@/lib/data/stores/dossier/pack-store'
import { hashOfPlan } from '@/lib/domain/dossier/seen-plan'
import { mayAct } from '@/lib/domain/access/policy'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { planHandOver, whyGoes, whyStays, type PackMaterial } from '@/lib/domain/dossier/hand-over'
import { fileSizeInWords } from '@/lib/labels/zh-CN/case-file'
import {
  GO_REASON,
  PACK,
  PACK_KIND,
  PACK_KIND_HELP,
  packNumber,
  STAY_REASON,
} from '@/lib/labels/zh-CN/court-pack'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { sha256 } from '@/lib/platform/sha256'
import { defineSqlQuery } from '../define-query'

export type PlannedMaterial = {
  readonly id: string
  readonly title: string
  readonly size: string
  readonly reason: string
}

export type HandOverView = {
  readonly caseId: string
  readonly caseNo: string
  readonly courtName: string
  readonly plan: {
    readonly kind: string
    readonly help: string
    readonly seen: string
    readonly go: readonly PlannedMaterial[]
    readonly stay: readonly PlannedMaterial[]
  } | null
  /** Why nothing can be handed over now. */
  readonly refused: string | null
  readonly former: string | null
}

const planned = ({ id, title, size }: PackMaterial, reason: string): PlannedMaterial => ({
  id,
  title,
  size: fileSizeInWords(size),
  reason,
})

/**
 * What a hand-over would take along and what it would leave, each with its reason, for those who
 * may do it.
 */
export const getHandOver = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const state = await findCaseState(db, caseId)
    if (!state || !mayAct(actor, 'dossier:hand-over', scopeOf(state))) return null
    const materials = await findPackMaterials(db, state, SLOT_TITLE_WORDS)
    const [former = null] = await findPacks(db, caseId)
    const stage = await findCourtStage(db, caseId)
    return { state, former, stage, plan: planHandOver(state, materials) }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ state, former, stage, plan }, { now }): HandOverView => ({
    caseId: state.id,
    caseNo: state.caseNo,
    courtName: state.courtName,
    plan: plan.ok
      ? {
          kind: PACK_KIND[plan.value.kind],
          help: PACK_KIND_HELP[plan.value.kind],
          seen: hashOfPlan(plan.value, stage?.stage ?? null, sha256),
          go: plan.value.items.map((item) => planned(item, GO_REASON[whyGoes(item)])),
          stay: plan.value.kept.map((item) => planned(item, STAY_REASON[whyStays(item)])),
        }
      : null,
    refused: plan.ok ? null : refusalSentence(plan.refusal, now),
    former: former && PACK.former(packNumber(former.numberYear, former.number)),
  }),
})
