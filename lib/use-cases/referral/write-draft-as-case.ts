import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  endDraftMaterials,
  giveDraftToCase,
  type ReferralDraft,
} from '@/lib/data/stores/referral/draft-store'
import { passOnChoice } from '@/lib/data/stores/referral/referred-choice-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { ReferralAnswer } from '@/lib/domain/referral/decide-referral'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { hashOf } from '@/lib/files/check-files'
import { newId } from '@/lib/platform/ids'
import type { ReferralToWrite } from './decide-register'
import { normaliseParty } from './normalised-party'
import { writeReferral } from './write-referral'

/**
 * The receipt of a clerk's referral has the draft's id for its key
 * (prisma/functions/140-policies-intake.sql).
 */
export const keyOfDraft = (draftId: string) => `register:${draftId}`

export type RegisteredReferral = ReferralAnswer & { readonly caseId: string }

/**
 * A draft becomes its case, with its files: of a form or of a line of a sheet, the same way.
 * @returns the answer of the referral; CASE_NUMBER_TAKEN, or INPUT_INVALID where the mediator whom
 * both sides chose has left
 */
export async function writeDraftAsCase(
  db: Db,
  grant: Grant<'referral:register' | 'referral:import'>,
  draft: ReferralDraft,
  { referral, fields, consents }: ReferralToWrite,
  of: { readonly channel: 'form' | 'sheet'; readonly numberPrefix: string },
  at: Date,
): Promise<Decided<RegisteredReferral>> {
  const { id: draftId, courtId, content, materials } = draft
  const caseId = newId()
  await giveDraftToCase(db, grant, draft, caseId, at)
  const { parties, ...rest } = fields
  const written = await writeReferral(
    db,
    grant,
    referral,
    {
      ...of,
      caseId,
      courtId,
      paper: content.paper,
      chosen: content.chosen,
      fields: rest,
      parties: parties.map(normaliseParty),
      // A file that awaits the scanner is held since it came.
      materials: materials.map(({ id: _id, ...file }) => ({ ...file, awaitsScan: false })),
      receipt: {
        idempotencyKey: keyOfDraft(draftId),
        bodyHash: hashOf(Buffer.from(JSON.stringify(content), 'utf8')),
      },
      consents,
    },
    at,
  )
  if (!written.ok) return written
  const { chosen } = content
  if (chosen && !(await passOnChoice(db, grant, caseId, chosen)))
    return refuse('INPUT_INVALID', {}, { chosenMediator: 'MEDIATOR_OF_OTHER' })
  await endDraftMaterials(db, grant, draft, at)
  return allow({ caseId, ...written.value })
}
