import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { z } from 'zod'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import {
  findReferralDraft,
  type DraftMaterial,
  type ReferralDraft,
} from '@/lib/data/stores/referral/draft-store'
import { findCasesLike } from '@/lib/data/stores/referral/related-case-store'
import type { DisputeWords } from '@/lib/domain/dictionary/settle-dispute'
import type { DraftContent } from '@/lib/domain/referral/draft-content'
import { comparablePeople } from '@/lib/domain/referral/draft-people'
import {
  missingRegisterSteps,
  type RegisterState,
  type RegisterStep,
} from '@/lib/domain/referral/draft-steps'
import { consentNeedOf, type ConsentNeed } from '@/lib/domain/referral/referral-consents'
import type { RelatedCase } from '@/lib/domain/referral/related-cases'
import type { UnsuitableGround } from '@/lib/domain/referral/unsuitable'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { newId } from '@/lib/platform/ids'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import type { RelatedCaseView } from '../case/case-file-view'
import { presentRelated } from '../case/present-related'
import { defineQuery } from '../define-query'
import {
  suggestCauses,
  typeOptions,
  type SuggestedCauses,
  type TypeOption,
} from '../dictionary/type-options'

/** A draft as its pages show it: to the clerk who wrote it, in clear. */
export type ReferralDraftView = {
  readonly id: string
  readonly state: RegisterState
  readonly ground: UnsuitableGround | null
  readonly caseId: string | null
  readonly endedAt: string | null
  readonly content: DraftContent
  readonly materials: readonly Pick<DraftMaterial, 'id' | 'slot' | 'title' | 'fileName' | 'size'>[]
  readonly missing: readonly RegisterStep[]
  /** Whose consent the source asks for. */
  readonly consentNeed: ConsentNeed
  /** Cases of this court with the same people and a similar claim. */
  readonly related: readonly RelatedCaseView[]
  /** Types that are in use, and the draft's own where it no longer is. */
  readonly types: readonly TypeOption[]
  /** Names of causes in use, of the edition in force. */
  readonly causes: SuggestedCauses
  readonly today: string
  /** For a party that is added. */
  readonly freshId: string
}

type Facts = {
  readonly draft: ReferralDraft
  readonly related: readonly RelatedCase[]
  readonly words: DisputeWords
}

/** One page's draft of 引调登记; of another clerk there is none. */
export const getReferralDraft = defineQuery({
  act: 'referral-draft:read',
  input: z.strictObject({ draftId: z.uuid() }),
  load: async (db, { draftId }, { now }): Promise<Facts | null> => {
    const draft = await findReferralDraft(db, draftId)
    if (draft === null) return null
    const { parties, claim } = draft.content
    const related =
      parties.length === 0 || claim === null
        ? []
        : await findCasesLike(db, {
            caseId: draft.id,
            caseNo: '',
            status: 'pending_acceptance',
            referredAt: now,
            claim,
            people: comparablePeople(parties, fingerprintNumber),
          })
    return { draft, related, words: await readDisputeWords(db, BASE_VALUES) }
  },
  scope: ({ draft: { courtId } }) => ({ courtId }),
  present: ({ draft, related, words }, { today }): ReferralDraftView => {
    const { id, state, ground, caseId, endedAt, content, materials } = draft
    return {
      id,
      state,
      ground,
      caseId,
      endedAt: endedAt && stamp(endedAt),
      content,
      materials: materials.map(({ id: materialId, slot, title, fileName, size }) => ({
        id: materialId,
        slot,
        title,
        fileName,
        size,
      })),
      missing: missingRegisterSteps(content),
      consentNeed: content.source === null ? 'none' : consentNeedOf(content.source),
      related: related.map(presentRelated),
      types: typeOptions(words, today, content.disputeType ? [content.disputeType] : []),
      causes: suggestCauses(words, content.causeVersion, today),
      today,
      freshId: newId(),
    }
  },
})
