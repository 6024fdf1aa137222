import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findOpenDisclosure } from '@/lib/data/stores/disclosure/disclosure-store'
import type { PartyName } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { disclosureGround } from '@/lib/labels/zh-CN/act-choice'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'
import { abilityOf, type Ability } from '../case/ability'
import { administeredBy } from './administered'
import { findSummaryFacts, presentSummary, type CaseSummaryView } from './case-summary'

export type DisclosureReviewView = {
  readonly summary: CaseSummaryView
  /** The disclosure that waits for a decision; null when none does. */
  readonly disclosure: {
    readonly mediator: string
    readonly madeAt: string
    readonly grounds: readonly string[]
    readonly statement: string | null
  } | null
  /** Everyone whose consent is needed. */
  readonly parties: readonly PartyName[]
  readonly allow: Ability
  readonly replace: Ability
  /** The latest day a consent can have been given. */
  readonly today: LocalDate
}

/** 处理披露 (在线调解规则 第13条): what the mediator disclosed, and whose consent would let them go on. */
export const getDisclosureReview = defineQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    if (!administeredBy(actor)) return null
    const record = await findCase(db, caseId)
    if (!record) return null
    return {
      record,
      disclosure: await findOpenDisclosure(db, caseId),
      facts: await findSummaryFacts(db, caseId),
    }
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ record, disclosure, facts }, context): DisclosureReviewView => ({
    summary: presentSummary(record, facts, context),
    disclosure: disclosure && {
      mediator: record.mediatorName ?? '',
      madeAt: stamp(disclosure.madeAt),
      grounds: disclosure.grounds.map((ground) => disclosureGround[ground]),
      statement: disclosure.statement,
    },
    parties: facts.parties,
    allow: abilityOf('allow_disclosed', record, context),
    replace: abilityOf('replace_disclosed', record, context),
    today: context.today,
  }),
})
