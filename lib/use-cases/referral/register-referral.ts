import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import { lockReferralDraft, type ReferralDraft } from '@/lib/data/stores/referral/draft-store'
import {
  findInvitedInstitution,
  getNumberPrefix,
  lockReceipt,
  type Receipt,
} from '@/lib/data/stores/referral/referral-store'
import type { ReferralFacts } from '@/lib/domain/referral/decide-referral'
import { decideComplete } from '@/lib/domain/referral/draft-steps'
import { settleDispute, type DisputeWords } from '@/lib/domain/dictionary/settle-dispute'
import type { DraftContent } from '@/lib/domain/referral/draft-content'
import { allow, type Decided } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { defineUseCase, type ActContext } from '../define-use-case'
import { decideRegisterContent, type ReferralToWrite } from './decide-register'
import { DraftInput } from './draft.input'
import { keyOfDraft, writeDraftAsCase, type RegisteredReferral } from './write-draft-as-case'

type Facts = {
  readonly draft: ReferralDraft
  /** Of what became of the draft before. */
  readonly receipt: Receipt | null
  readonly institution: ReferralFacts['institution']
  readonly numberPrefix: string
  readonly words: DisputeWords
}

type Decision =
  | { readonly kind: 'repeated'; readonly registered: RegisteredReferral }
  | ({ readonly kind: 'new' } & ReferralToWrite)

/**
 * 引调登记 (在线调解规则 第4、8、12条; 特邀规定 第11条): a clerk refers a dispute, by the rules and on the path of the
 * court's own system. A draft becomes one case, however often this is sent.
 */
export const registerReferral = defineUseCase({
  act: 'referral:register',
  input: DraftInput,
  load: async (db, { draftId }, { today }): Promise<Facts | null> => {
    const draft = await lockReferralDraft(db, draftId)
    if (draft === null || draft.isUnreadable) return null
    const { courtId, content } = draft
    return {
      draft,
      receipt: await lockReceipt(db, courtId, keyOfDraft(draftId)),
      institution:
        content.institution === null
          ? null
          : await findInvitedInstitution(db, courtId, content.institution, today),
      numberPrefix: await getNumberPrefix(db, courtId),
      words: await readDisputeWords(db, BASE_VALUES),
    }
  },
  scope: ({ draft: { courtId } }) => ({ courtId }),
  target: () => null,
  subject: ({ draft: { courtId } }) => ({ courtId }),
  decide: (facts, _input, context) => decideRegister(facts, context),
  write: async (db, grant, decision, { draft, numberPrefix }, _input, { now }) =>
    decision.kind === 'repeated'
      ? allow(decision.registered)
      : writeDraftAsCase(db, grant, draft, decision, { channel: 'form', numberPrefix }, now),
})

/**
 * What the draft became before; else whether every step has its answer and the whole is a referral.
 */
function decideRegister(
  { draft, receipt, institution, words }: Facts,
  context: ActContext,
): Decided<Decision> {
  const { state, caseId, content } = draft
  if (receipt && caseId !== null)
    return allow({ kind: 'repeated', registered: { caseId, ...receipt.answer } })
  const complete = decideComplete(state, content)
  if (!complete.ok) return complete
  const settled = settleContent(words, content, context.today)
  if (!settled.ok) return settled
  const decided = decideRegisterContent(settled.value, institution, context)
  return decided.ok ? allow({ kind: 'new', ...decided.value }) : decided
}

/** A draft may be older than what the dictionaries say today. */
function settleContent(
  words: DisputeWords,
  content: DraftContent,
  today: LocalDate,
): Decided<DraftContent> {
  const { disputeType, cause, causeVersion } = content
  if (disputeType === null || cause === null) return allow(content)
  const settled = settleDispute(words, { disputeType, cause, causeVersion }, today)
  return settled.ok ? allow({ ...content, ...settled.value.dispute }) : settled
}
