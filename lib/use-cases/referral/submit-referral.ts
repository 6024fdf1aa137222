import 'server-only'
import { fromDay } from '@/lib/data/mappers/day'
import { holdFiles } from '@/lib/data/stores/file-scan/file-scan-store'
import { addMaterials } from '@/lib/data/stores/dossier/material-store'
import {
  addPeopleAhead,
  addReferral,
  findInvitedInstitution,
  getNumberPrefix,
  lockReceipt,
  type NumberWanted,
} from '@/lib/data/stores/referral/referral-store'
import {
  formatCourtCaseNumber,
  parseCaseNumber,
  type CaseNumber,
} from '@/lib/domain/case-number/case-number'
import { slotByTitle } from '@/lib/domain/dossier/material-slot'
import {
  decideReferral,
  referralBasisOf,
  type ReferralAnswer,
} from '@/lib/domain/referral/decide-referral'
import { allow } from '@/lib/domain/refusal'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { birthsOf } from './births'
import { normaliseParty } from './normalised-party'
import { sealPeople } from './sealed-people'
import { SubmitReferralInput } from './submit-referral.input'

/**
 * `isNew` is false where the answer repeats an earlier one: then the files kept for this request
 * belong to no case.
 */
export type SubmittedReferral = { readonly answer: ReferralAnswer; readonly isNew: boolean }

function readNumber(text: string | null): CaseNumber | null {
  const parsed = text === null ? null : parseCaseNumber(text)
  return parsed?.ok ? parsed.value : null
}

/** What the court says of the dispute itself, as the case keeps it. */
function caseColumns(input: SubmitReferralInput) {
  const courtNumber = readNumber(input.courtCaseNo)
  return {
    source: input.source,
    category: input.category,
    disputeType: input.disputeType,
    cause: input.cause,
    causeVersion: input.causeVersion,
    summary: input.summary,
    claim: input.claim,
    facts: input.facts,
    amount: input.amount,
    jurisdictionBasis: input.jurisdictionBasis,
    referrer: input.referrer,
    mediationNote: input.mediationNote,
    firstSubmittedAt: input.firstSubmittedAt,
    courtCaseNo: courtNumber && formatCourtCaseNumber(courtNumber),
  }
}

/**
 * 引调 (在线调解规则 第8、12条): a court's own system refers a dispute, once per Idempotency-Key, and the
 * acceptance clock starts.
 */
export const submitReferral = defineUseCase({
  act: 'referral:submit',
  input: SubmitReferralInput,
  load: async (db, { idempotencyKey, institution }, { actor: { courtId } }) => {
    if (courtId === null) return null
    const receipt = await lockReceipt(db, courtId, idempotencyKey)
    const invited = await findInvitedInstitution(db, courtId, institution)
    return {
      courtId,
      receipt,
      institution: invited,
      numberPrefix: await getNumberPrefix(db, courtId),
    }
  },
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: (facts, input, context) =>
    decideReferral(facts, { ...input, births: birthsOf(input.parties) }, context),
  write: async (db, grant, decision, { courtId, numberPrefix }, input, { now }) => {
    if (decision.kind === 'repeated')
      return allow<SubmittedReferral>({ answer: decision.answer, isNew: false })
    const { institution, acceptanceDueOn, isProvisional, numberYear } = decision
    const id = newId()
    const holderId = institution.id
    await addPeopleAhead(
      db,
      grant,
      sealPeople(input.parties.map(normaliseParty), { caseId: id, courtId, holderId }),
    )
    const materials = input.materials.map(({ awaitsScan: _, ...material }) => ({
      ...material,
      slot: slotByTitle(material.title, SLOT_TITLE_WORDS),
    }))
    await addMaterials(db, grant, { id, courtId, holderId }, materials, now)
    const awaiting = input.materials.filter(({ awaitsScan }) => awaitsScan)
    await holdFiles(
      db,
      awaiting.map(({ storageKey }) => storageKey),
      now,
    )
    const brought = readNumber(input.caseNo)
    const wanted: NumberWanted = brought ? { brought } : { year: numberYear, prefix: numberPrefix }
    const row = {
      ...caseColumns(input),
      id,
      courtId,
      institutionId: institution.id,
      holderId,
      status: 'pending_acceptance',
    }
    const answer = {
      status: 'pending_acceptance',
      acceptanceDueOn,
      provisional: isProvisional,
    } as const
    const { idempotencyKey, bodyHash } = input
    const added = await addReferral(
      db,
      grant,
      {
        row: {
          ...row,
          referredAt: decision.referredAt,
          receivedAt: now,
          acceptanceDueOn: fromDay(acceptanceDueOn),
          acceptanceDueProvisional: isProvisional,
          lastAct: 'case.referred',
          lastActBy: grant.actor.name,
          lastActAt: now,
        },
        event: {
          event: {
            kind: 'case.referred',
            data: {
              caseNo: '',
              source: input.source,
              institution: institution.name,
              acceptanceDueOn,
              ...(isProvisional && { provisional: true }),
            },
          },
          subject: { caseId: id, courtId, institutionId: institution.id },
          by: grant.actor,
          at: now,
          basis: referralBasisOf(input.source),
        },
        receipt: { courtId, idempotencyKey, bodyHash, caseId: id, answer, createdAt: now },
      },
      wanted,
    )
    if (!added.ok) return added
    return allow<SubmittedReferral>({
      answer: { caseNo: added.value.caseNo, ...answer },
      isNew: true,
    })
  },
})
