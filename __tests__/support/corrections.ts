import { randomUUID } from 'node:crypto'
import { sealValue } from '@/lib/platform/sealed-value'
import { layPart } from './case-parts'
import { participantOf } from './invitations'

/** A request of this party to correct its name, past every rule. @returns its id */
export async function layCorrection(caseId: string, partyId: string): Promise<string> {
  const id = randomUUID()
  return layPart('corrections', caseId, {
    id,
    account_id: randomUUID(),
    participant_id: await participantOf(partyId),
    party_id: partyId,
    requester_name: '许静',
    item: 'name',
    after_sealed: sealValue('许靜', 'corrections.after_sealed', id),
    digest: '5f'.repeat(32),
    requested_at: new Date(),
  })
}
