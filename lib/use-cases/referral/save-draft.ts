import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import { lockReferralDraft, saveReferralDraft } from '@/lib/data/stores/referral/draft-store'
import { findInvitedMediators } from '@/lib/data/stores/referral/referred-choice-store'
import { findInvitedInstitution } from '@/lib/data/stores/referral/referral-store'
import { settleDispute } from '@/lib/domain/dictionary/settle-dispute'
import {
  decideOpenDraft,
  nextRegisterStep,
  type RegisterStep,
} from '@/lib/domain/referral/draft-steps'
import { findGround } from '@/lib/domain/referral/unsuitable'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { applyDraftPage } from './apply-draft-page'
import { SaveDraftInput, type SavedDraftPage } from './draft.input'

/** Where the clerk goes on: one of the steps, or the page that stops the referral (在线调解规则 第9条). */
export type NextPage = RegisterStep | 'stop'

/** Pages that lead back to the list they belong to. */
const BACK_TO: Partial<Record<SavedDraftPage['step'], RegisterStep>> = {
  party: 'parties',
  party_remove: 'parties',
  unsent: 'materials',
}

/** 下一步: one page of a clerk's own draft, checked as the API checks it. @returns where to go on */
export const saveDraftPage = defineUseCase({
  act: 'referral:draft',
  input: SaveDraftInput,
  load: async (db, page, { today }) => {
    const draft = await lockReferralDraft(db, page.draftId)
    if (draft === null || draft.isUnreadable) return null
    const words = page.step === 'dispute' ? await readDisputeWords(db, BASE_VALUES) : null
    if (page.step !== 'institution')
      return { draft, words, isInvited: true, roster: { institutionId: null, mediators: [] } }
    const invited = await findInvitedInstitution(db, draft.courtId, page.institution, today)
    const mediators = page.chosenMediator === null ? [] : await findInvitedMediators(db)
    const roster = { institutionId: invited?.id ?? null, mediators }
    return { draft, words, isInvited: invited !== null, roster }
  },
  scope: ({ draft: { courtId } }) => ({ courtId }),
  target: () => null,
  subject: ({ draft: { courtId } }) => ({ courtId }),
  decide: ({ draft, words, isInvited, roster }, page, context) => {
    const open = decideOpenDraft(draft.state)
    if (!open.ok) return open
    if (!isInvited) return refuse('INPUT_INVALID', {}, { institution: 'INSTITUTION_NOT_INVITED' })
    if (page.step !== 'dispute' || words === null)
      return applyDraftPage(draft.content, page, context, roster)
    const settled = settleDispute(words, page, context.today)
    return settled.ok
      ? applyDraftPage(draft.content, settled.value.dispute, context, roster)
      : settled
  },
  write: async (db, grant, content, { draft }, page, { now }) => {
    await saveReferralDraft(db, grant, draft, content, now)
    const next: NextPage = findGround(content.suitability)
      ? 'stop'
      : (BACK_TO[page.step] ?? nextRegisterStep(content))
    return allow({ draftId: draft.id, next })
  },
})
