import 'server-only'
import { z } from 'zod'
import { findReferralDrafts } from '@/lib/data/stores/referral/draft-store'
import { nextRegisterStep, REGISTER_DRAFT_DAYS } from '@/lib/domain/referral/draft-steps'
import type { DraftContent } from '@/lib/domain/referral/draft-content'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { caseSource } from '@/lib/labels/zh-CN/case'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import { registerStep } from '@/lib/labels/zh-CN/register-step'
import { newId } from '@/lib/platform/ids'
import { defineQuery } from '../define-query'

/** A draft in the clerk's list. */
export type ReferralDraftRow = {
  readonly id: string
  readonly isStopped: boolean
  /** The people of both sides, or that there are none yet. */
  readonly title: string
  readonly about: string
  readonly step: string
  readonly href: string
  readonly savedAt: string
  readonly keptUntil: string
}

export type ReferralDraftList = {
  readonly drafts: readonly ReferralDraftRow[]
  /** For the draft that is begun next. */
  readonly freshId: string
}

const AT_MOST = 100

const namesOf = ({ parties }: DraftContent, side: 'applicant' | 'respondent') =>
  parties
    .filter((party) => party.side === side)
    .map(({ name }) => name)
    .join('、')

/** The clerk's own drafts of 引调登记, and those that were stopped, until they run out. */
export const listReferralDrafts = defineQuery({
  act: 'referral-draft:list',
  input: z.strictObject({}),
  load: (db) => findReferralDrafts(db, AT_MOST),
  present: (drafts): ReferralDraftList => ({
    drafts: drafts.map(({ id, state, content, savedAt }) => {
      const step = nextRegisterStep(content)
      const isStopped = state === 'stopped'
      return {
        id,
        isStopped,
        title: REGISTER.people(namesOf(content, 'applicant'), namesOf(content, 'respondent')),
        about: [content.source && caseSource[content.source], content.cause]
          .filter(Boolean)
          .join(' · '),
        step: registerStep[step],
        href: `/court/refer/${id}/${isStopped ? 'stop' : step}`,
        savedAt: stamp(savedAt),
        keptUntil: addDays(toLocalDate(savedAt), REGISTER_DRAFT_DAYS),
      }
    }),
    freshId: newId(),
  }),
})
