import { layPart } from './case-parts'
import { participantOf } from './invitations'
import { asOwner } from './world'

/** The four texts of a closing. */
export const FAILED = {
  account: '一方在线申请调解。',
  failureReason: '对方答复不同意调解。',
  costRaising: '无',
  courtNotes: '无',
}

/** An inserted case as one that a party applied for. */
export async function makeApplied(caseId: string): Promise<void> {
  await asOwner(`UPDATE cases SET source = 'party_application' WHERE id = $1`, [caseId])
}

/** The party declined mediation on a phone of its own; a case that has an answer keeps it. */
export async function layRefusal(caseId: string, partyId: string): Promise<void> {
  const answers = await asOwner('SELECT 1 FROM consents WHERE case_id = $1', [caseId])
  if (answers.length > 0) return
  await layPart('consents', caseId, {
    party_id: partyId,
    party_name: '对方',
    participant_id: await participantOf(partyId),
    scope: 'mediation',
    answer: 'refused',
    way: 'online',
    given_on: new Date(),
    note: '',
    entry_no: 1,
    recorded_at: new Date(),
  })
}
