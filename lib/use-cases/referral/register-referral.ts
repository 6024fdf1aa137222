import 'server-only'
import type { z } from 'zod'
import {
  endDraftMaterials,
  giveDraftToCase,
  lockReferralDraft,
  type ReferralDraft,
} from '@/lib/data/stores/referral/draft-store'
import {
  findInvitedInstitution,
  getNumberPrefix,
  lockReceipt,
  type Receipt,
} from '@/lib/data/stores/referral/referral-store'
import {
  decideNewReferral,
  type NewReferral,
  type ReferralAnswer,
  type ReferralFacts,
} from '@/lib/domain/referral/decide-referral'
import { toReferralBody } from '@/lib/domain/referral/draft-content'
import { decideComplete } from '@/lib/domain/referral/draft-steps'
import { decideReferralConsents } from '@/lib/domain/referral/referral-consents'
import { allow, type Decided } from '@/lib/domain/refusal'
import { hashOf } from '@/lib/files/check-files'
import { newId } from '@/lib/platform/ids'
import { readInput } from '@/lib/platform/read-input'
import { defineUseCase, type ActContext } from '../define-use-case'
import { birthsOf } from './births'
import { DraftInput } from './draft.input'
import { normaliseParty } from './normalised-party'
import { ReferralFields } from './submit-referral.input'
import { writeReferral } from './write-referral'

export type RegisteredReferral = ReferralAnswer & { readonly caseId: string }

type Facts = {
  readonly draft: ReferralDraft
  /** Of what became of the draft before. */
  readonly receipt: Receipt | null
  readonly institution: ReferralFacts['institution']
  readonly numberPrefix: string
}

type Decision =
  | { readonly kind: 'repeated'; readonly registered: RegisteredReferral }
  | {
      readonly kind: 'new'
      readonly referral: NewReferral
      readonly fields: z.output<typeof ReferralFields>
      readonly bodyHash: string
      readonly consents: Parameters<typeof writeReferral>[3]['consents']
    }

/** The receipt of a clerk's referral has the draft's id for its key (prisma/functions/140-policies-intake.sql). */
const keyOf = (draftId: string) => `register:${draftId}`

/**
 * 引调登记 (在线调解规则 第4、8、12条; 特邀规定 第11条): a clerk refers a dispute, by the rules and on the path of the court's own system. A draft
 * becomes one case, however often this is sent.
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
      receipt: await lockReceipt(db, courtId, keyOf(draftId)),
      institution:
        content.institution === null
          ? null
          : await findInvitedInstitution(db, courtId, content.institution, today),
      numberPrefix: await getNumberPrefix(db, courtId),
    }
  },
  scope: ({ draft: { courtId } }) => ({ courtId }),
  target: () => null,
  subject: ({ draft: { courtId } }) => ({ courtId }),
  decide: (facts, _input, context) => decideRegister(facts, context),
  write: async (db, grant, decision, { draft, numberPrefix }, _input, { now }) => {
    if (decision.kind === 'repeated') return allow(decision.registered)
    const { referral, fields, bodyHash, consents } = decision
    const { id: draftId, courtId, materials } = draft
    const caseId = newId()
    await giveDraftToCase(db, grant, draft, caseId, now)
    const { parties, ...rest } = fields
    const written = await writeReferral(
      db,
      grant,
      referral,
      {
        caseId,
        courtId,
        numberPrefix,
        fields: rest,
        parties: parties.map(normaliseParty),
        // A file that awaits the scanner is held since it came.
        materials: materials.map(({ id: _id, ...file }) => ({ ...file, awaitsScan: false })),
        receipt: { idempotencyKey: keyOf(draftId), bodyHash },
        consents,
      },
      now,
    )
    if (!written.ok) return written
    await endDraftMaterials(db, grant, draft, now)
    return allow<RegisteredReferral>({ caseId, ...written.value })
  },
})

/**
 * What the draft became before; else whether it is complete, whether the consents are there that its source asks for, and whether the
 * whole of it is a referral by the API's schema and rule.
 */
function decideRegister(
  { draft, receipt, institution }: Facts,
  context: ActContext,
): Decided<Decision> {
  const { state, caseId, content } = draft
  if (receipt && caseId !== null)
    return allow({ kind: 'repeated', registered: { caseId, ...receipt.answer } })
  const complete = decideComplete(state, content)
  if (!complete.ok) return complete
  const body = toReferralBody(content, context.now)
  const read = readInput(ReferralFields, body)
  if (!read.ok) return read
  const fields = read.value
  const { parties } = content
  const consents = decideReferralConsents(fields.source, parties, content.consents, context.today)
  if (!consents.ok) return consents
  const bodyHash = hashOf(Buffer.from(JSON.stringify(content), 'utf8'))
  const births = birthsOf(fields.parties)
  const decided = decideNewReferral(institution, { ...fields, births }, context)
  if (!decided.ok) return decided
  return allow({
    kind: 'new',
    referral: decided.value,
    fields,
    bodyHash,
    consents: consents.value.map(({ partyId, how, on }) => ({
      party: parties.findIndex(({ id }) => id === partyId),
      how,
      on,
    })),
  })
}
