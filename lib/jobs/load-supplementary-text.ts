import 'server-only'
import type { Db } from '@/lib/data/door'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import {
  findSupplementaryEvidence,
  type SupplementaryEvidence,
} from '@/lib/data/stores/supplementary/supplementary-evidence-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import type { SupplementaryFacts } from '@/lib/documents/templates/supplementary-agreement'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { inForce, readTogether } from '@/lib/domain/supplementary/supplementary'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'

const placeOf = (
  { partyId, party, identity, confirmedAt, drawing, ...signed }: SupplementaryEvidence,
  place: number,
): SupplementaryFacts['places'][number] => ({
  place,
  signer: { role: 'party', id: partyId, name: party, step: 1 },
  state: 'signed',
  drawing,
  answer: {
    ...signed,
    place,
    answer: 'signed',
    way: 'handwritten',
    recordedBy: signed.signedBy,
    identity,
    note: null,
    own: { confirmedAt, witness: null },
    authorityPaperId: null,
    identityPhotoSha256: null,
    scanSha256: null,
    sealSha256: null,
  },
})

/** What the signed text is set from; null: it is not in force, or its file was made. */
export async function loadSupplementaryText(
  db: Db,
  { caseId, supplementaryId }: JobPayload<'supplementary_dossier'>,
) {
  const state = await findCaseState(db, caseId)
  const supplements = await findSupplements(db, caseId)
  const found = inForce(supplements).find(({ id }) => id === supplementaryId)
  const agreement = await findAgreement(db, caseId)
  const parties = await findPreparedParties(db, caseId)
  const effective = findEffective(agreement, parties)
  if (!state || !found || found.materialId || !agreement || !effective || !found.settled)
    return null
  const evidence = await findSupplementaryEvidence(db, supplementaryId)
  const { clauses, number, agreementNo, sha256: hash, proposer, proposedAt, settled } = found
  const earlier = supplements.filter(
    (each) => each.agreementNo === agreementNo && (each.number ?? number) < number,
  )
  const texts = agreementClauses(agreement.draft, parties).map(({ text }) => text)
  const facts: SupplementaryFacts = {
    caseNo: state.caseNo,
    cause: state.cause,
    institution: state.institutionName ?? '',
    number,
    agreementOn: effective.on,
    effectiveAt: settled.at,
    proposer,
    proposedAt,
    sha256: hash,
    clauses,
    before: readTogether(texts, earlier).map(({ text }) => text),
    places: evidence.map(placeOf),
  }
  return { state, facts, supplementaryId, by: settled.by }
}
