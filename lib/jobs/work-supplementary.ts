import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { eventSubjectOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { addSystemPapers, type SystemPaper } from '@/lib/data/stores/dossier/system-material-store'
import { endLease, type OutboxJob } from '@/lib/data/stores/outbox/outbox-store'
import { nameSupplementaryFile } from '@/lib/data/stores/supplementary/supplementary-evidence-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import type { DocumentContent } from '@/lib/documents/content'
import type { RenderedPdf } from '@/lib/documents/pdf/render-pdf'
import { composeSupplementary } from '@/lib/documents/templates/supplementary-agreement'
import type { Decided } from '@/lib/domain/refusal'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { supplementaryTitle } from '@/lib/labels/zh-CN/supplementary'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/sha256'
import { loadSupplementaryText } from './load-supplementary-text'
import { workLeased } from './work-leased'

const KIND = 'supplementary_dossier'
const LEASE_MS = 5 * 60_000

type SetPaper = (content: DocumentContent, at: Date) => Promise<Decided<RenderedPdf>>
type Job = OutboxJob<typeof KIND>

/**
 * Sets the signed text of each supplementary agreement in force and puts it into the slot 调解结果 of
 * its dossier. A dossier that was bound keeps its volumes: the text becomes a 补充卷
 * (docs/decisions/0130).
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
        const loaded = await asSystem('read a supplementary agreement', (db) =>
          loadSupplementaryText(db, payload),
        )
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

type Loaded = NonNullable<Awaited<ReturnType<typeof loadSupplementaryText>>>

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
