import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import {
  findInvitedInstitution,
  getNumberPrefix,
  lockReceipt,
} from '@/lib/data/stores/referral/referral-store'
import { readFileMb } from '@/lib/data/stores/parameter/parameter-store'
import { slotByTitle } from '@/lib/domain/dossier/material-slot'
import {
  settleDispute,
  type DescribedDispute,
  type DisputeWords,
} from '@/lib/domain/dictionary/settle-dispute'
import {
  decideReferral,
  type NewReferral,
  type ReferralAnswer,
  type ReferralDecision,
} from '@/lib/domain/referral/decide-referral'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { findTooLarge } from '@/lib/domain/upload/file-limit'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { newId } from '@/lib/platform/ids'
import { defineUseCase, type ActContext } from '../define-use-case'
import { birthsOf } from './births'
import { normaliseParty } from './normalised-party'
import { SubmitReferralInput } from './submit-referral.input'
import { writeReferral } from './write-referral'

/**
 * `isNew` is false where the answer repeats an earlier one: then the files kept for this request
 * belong to no case.
 */
export type SubmittedReferral = { readonly answer: ReferralAnswer; readonly isNew: boolean }

/**
 * 引调 (在线调解规则 第8、12条): a court's own system refers a dispute, once per Idempotency-Key, and the
 * acceptance clock starts.
 */
export const submitReferral = defineUseCase({
  act: 'referral:submit',
  input: SubmitReferralInput,
  load: async (db, { idempotencyKey, institution }, { actor: { courtId }, today }) => {
    if (courtId === null) return null
    const receipt = await lockReceipt(db, courtId, idempotencyKey)
    const invited = await findInvitedInstitution(db, courtId, institution, today)
    return {
      courtId,
      receipt,
      institution: invited,
      words: await readDisputeWords(db, BASE_VALUES),
      numberPrefix: await getNumberPrefix(db, courtId),
      mostMb: await readFileMb(db),
    }
  },
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: (facts, input, context) => decideSubmitted(facts, input, context),
  write: async (db, grant, decision, { courtId, numberPrefix }, input, { now }) => {
    if (decision.kind === 'repeated')
      return allow<SubmittedReferral>({ answer: decision.answer, isNew: false })
    const { parties, materials, idempotencyKey, bodyHash, ...sent } = input
    const fields = { ...sent, ...decision.described }
    const written = await writeReferral(
      db,
      grant,
      decision,
      {
        caseId: newId(),
        courtId,
        numberPrefix,
        channel: 'api',
        paper: null,
        chosen: null,
        fields,
        parties: parties.map(normaliseParty),
        materials: materials.map((material) => ({
          ...material,
          slot: slotByTitle(material.title, SLOT_TITLE_WORDS),
        })),
        receipt: { idempotencyKey, bodyHash },
        // A court's system says nothing of them: the mediator records what the parties answer.
        consents: [],
      },
      now,
    )
    return written.ok ? allow<SubmittedReferral>({ answer: written.value, isNew: true }) : written
  },
})

type Facts = Parameters<typeof decideReferral>[0] & {
  readonly words: DisputeWords
  readonly mostMb: number
}
type Decision =
  | Exclude<ReferralDecision, NewReferral>
  | (NewReferral & { readonly described: DescribedDispute })

/**
 * The referral by its rules, with type and cause as the dictionaries have them. The limit of files
 * is judged here, so that a repeated request gets its first answer under a lower one too.
 */
function decideSubmitted(
  facts: Facts,
  input: SubmitReferralInput,
  context: ActContext,
): Decided<Decision> {
  const { disputeType, cause, causeVersion } = input
  const described = { disputeType, cause, causeVersion }
  const settled = settleDispute(facts.words, described, context.today)
  const claims = { ...input, births: birthsOf(input.parties) }
  const decided = decideReferral(
    facts,
    settled.ok ? { ...claims, disputeType: settled.value.dispute.disputeType } : claims,
    context,
  )
  if (!decided.ok || decided.value.kind === 'repeated') return decided as Decided<Decision>
  const tooLarge = findTooLarge(
    input.materials.map(({ size }) => size),
    facts.mostMb,
  )
  if (tooLarge.size > 0) return refuse('INPUT_INVALID', {}, mistakesOf(tooLarge))
  return settled.ok ? allow({ ...decided.value, described: settled.value.dispute }) : settled
}

const mistakesOf = (tooLarge: ReturnType<typeof findTooLarge>): Record<string, string> =>
  Object.fromEntries([...tooLarge].map(([index, code]) => [`materials.${index}.content`, code]))
