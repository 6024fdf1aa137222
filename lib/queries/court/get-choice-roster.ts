import 'server-only'
import { z } from 'zod'
import { findReferralDraft } from '@/lib/data/stores/referral/draft-store'
import { findInvitedTargets } from '@/lib/data/stores/referral/invited-target-store'
import { findInvitedMediators } from '@/lib/data/stores/referral/referred-choice-store'
import { findChoiceDays, type ChoiceDays } from '@/lib/domain/referral/chosen-mediator'
import type { DraftContent } from '@/lib/domain/referral/draft-content'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { CHOSEN_MEDIATOR } from '@/lib/labels/zh-CN/chosen-mediator'
import { defineQuery } from '../define-query'

/**
 * The mediators whom both sides of a draft may have chosen, and the days that the rule sets for it.
 */
export type ChoiceRoster = ChoiceDays & {
  readonly mediators: readonly { readonly value: string; readonly label: string }[]
  readonly today: LocalDate
}

/** The day on which the last party agreed; null: not all have. */
function agreedOn({ parties, consents }: DraftContent): LocalDate | null {
  const days = parties.map(({ id }) => consents.find(({ partyId }) => partyId === id)?.on ?? null)
  if (days.length === 0 || days.includes(null)) return null
  return days.toSorted().at(-1) ?? null
}

export const getChoiceRoster = defineQuery({
  act: 'referral-draft:read',
  input: z.strictObject({ draftId: z.uuid() }),
  load: async (db, { draftId }, { today }) => {
    const draft = await findReferralDraft(db, draftId)
    return (
      draft && {
        draft,
        institutions: await findInvitedTargets(db, draft.courtId, today),
        mediators: await findInvitedMediators(db),
      }
    )
  },
  scope: ({ draft: { courtId } }) => ({ courtId }),
  present: ({ draft: { content }, institutions, mediators }, { today, calendar }): ChoiceRoster => {
    const nameOf = new Map(institutions.map(({ id, name }) => [id, name]))
    const applied = content.firstSubmittedAt
    return {
      ...findChoiceDays(
        {
          agreedOn: agreedOn(content),
          appliedOn: applied === null ? null : toLocalDate(new Date(applied)),
        },
        calendar,
      ),
      mediators: mediators.map(({ mediatorId, name, institutionId }) => ({
        value: mediatorId,
        label: CHOSEN_MEDIATOR.option(nameOf.get(institutionId) ?? '', name),
      })),
      today,
    }
  },
})
