import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { eventSubjectOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { addSystemPapers, type SystemPaper } from '@/lib/data/stores/dossier/system-material-store'
import { endLease, type OutboxJob } from '@/lib/data/stores/outbox/outbox-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import {
  findSupplementaryEvidence,
  nameSupplementaryFile,
  type SupplementaryEvidence,
} from '@/lib/data/stores/supplementary/supplementary-evidence-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import type { DocumentContent } from '@/lib/documents/content'
import type { RenderedPdf } from '@/lib/documents/pdf/render-pdf'
import {
  composeSupplementary,
  type SupplementaryFacts,
} from '@/lib/documents/templates/supplementary-agreement'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import type { Decided } from '@/lib/domain/refusal'
import { inForce, readTogether } from '@/lib/domain/supplementary/supplementary'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'
import { supplementaryTitle } from '@/lib/labels/zh-CN/supplementary'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/sha256'
import { workLeased } from './work-leased'

const KIND = 'supplementary_dossier'
const LEASE_MS = 5 * 60_000

type SetPaper = (content: DocumentContent, at: Date) => Promise<Decided<RenderedPdf>>
type Job = OutboxJob<typeof KIND>

/**
 * Sets the signed text of each supplementary agreement in force and puts it into the slot 调解结果 of its dossier. A dossier that was bound keeps its
 * volumes: the text becomes a 补充卷 (docs/decisions/0130).
 * @param sign makes the signed PDF that is kept
 * @param set counts the pages of the text before its evidence
 */
export function workSupplementary(
  clock: () => Date,
  { sign, set }: { readonly sign: SetPaper; readonly set: SetPaper },
): Promise<number> {
  return workLeased(
    {
      kind: KIND,
      leaseMs: LEASE_MS,
      what: 'supplementary agreement for a dossier',
      work: async (job, payload) => {
        const loaded = await asSystem('read a supplementary agreement', (db) => load(db, payload))
        if (!loaded) {
          await asSystem('end a job', (db) => endLease(db, job, clock(), null))
          return
        }
        const { facts } = loaded
        const { annex: _evidence, ...text } = composeSupplementary(facts, 1)
        const counted = await set(text, facts.effectiveAt)
        if (!counted.ok) throw new Error(counted.refusal.code)
        const made = await sign(composeSupplementary(facts, counted.value.pages), facts.effectiveAt)
        if (!made.ok) throw new Error(made.refusal.code)
        await file(job, loaded, made.value.pdf, clock)
      },
    },
    clock,
  )
}

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

/** null: it is not in force, or its file was made. */
async function load(db: Db, { caseId, supplementaryId }: JobPayload<typeof KIND>) {
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
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>

async function file(job: Job, loaded: Loaded, pdf: Uint8Array, clock: () => Date): Promise<void> {
  const [storageKey = ''] = await keepFiles([pdf])
  const paper = {
    title: supplementaryTitle(loaded.facts.number),
    materialId: newId(),
    storageKey,
    sha256: sha256(pdf),
    size: pdf.length,
  }
  const isFiled = await asSystem('file a supplementary agreement', (db) =>
    record(db, job, loaded, paper, clock()),
  )
  if (!isFiled) await discardFiles([storageKey])
}

/** @returns false where the lease is another's by now, or another process was faster */
async function record(
  db: Db,
  job: Job,
  { state, supplementaryId, by }: Loaded,
  paper: SystemPaper,
  at: Date,
): Promise<boolean> {
  await lockCase(db, state.id)
  if (!(await endLease(db, job, at, null))) return false
  const supplements = await findSupplements(db, state.id)
  if (supplements.find(({ id }) => id === supplementaryId)?.materialId !== null) return false
  await addSystemPapers(db, state, 'outcome', [paper], by, at)
  await nameSupplementaryFile(db, supplementaryId, paper.materialId)
  const { materialId, title, sha256: hash } = paper
  await appendEvent(db, {
    event: { kind: 'material.added', data: { materialId, title, slot: 'outcome', sha256: hash } },
    subject: eventSubjectOf(state),
    by: null,
    at,
  })
  // One in mediation is bound once it is closed.
  if (state.status === 'closed' || state.status === 'archived')
    await queueBinding(db, state, null, null, at)
  return true
}
