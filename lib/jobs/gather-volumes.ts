import 'server-only'
import { asSystem, type Read } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findBoundFiles, type BoundFiles } from '@/lib/data/stores/dossier/bound-files-store'
import { findDestructionSteps } from '@/lib/data/stores/dossier/destruction-store'
import { findDossier, type Dossier } from '@/lib/data/stores/dossier/dossier-store'
import { findVolumes } from '@/lib/data/stores/dossier/volume-store'
import { checkDossier } from '@/lib/domain/dossier/check-dossier'
import type { MissingSlot } from '@/lib/domain/dossier/completeness'
import {
  awaitsAppraisal,
  decideNotDestroyed,
  type DestructionFacts,
} from '@/lib/domain/dossier/destruction'
import type { FileEvidence, VolumeEvidence } from '@/lib/domain/dossier/four-properties'
import { Manifest } from '@/lib/domain/dossier/manifest'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { gatherFileEvidence, readStored } from '@/lib/files/gather-evidence'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { sha256 } from '@/lib/platform/sha256'
import type { CheckPdf } from './pdf-reading/read-pdf'
import { verifyCaseChain, type CaseChain } from './verify-case-chain'

export type GatheredDossier = {
  readonly record: CaseRecord
  readonly volumes: readonly VolumeEvidence[]
}

/**
 * The evidence of every bound volume of a case, from the database and from storage: one file at a
 * time is in memory. null: there is no such case, nothing of it is bound, or its files were
 * destroyed.
 */
export async function gatherVolumes(
  caseId: string,
  checkPdf: CheckPdf,
  at: Date,
): Promise<GatheredDossier | null> {
  const found = await asSystem('find what is bound', async (db) => ({
    record: await findCase(db, caseId),
    dossier: await findDossier(db, caseId),
    bound: await findBoundFiles(db, caseId),
    fate: await findFate(db, caseId),
  }))
  const { record, dossier, bound, fate } = found
  if (!record || !dossier || bound.length === 0 || !decideNotDestroyed(fate.steps).ok) return null
  const chain = await verifyCaseChain(caseId)
  const volumes: VolumeEvidence[] = []
  for (const volume of bound)
    volumes.push({
      ...readManifest(volume),
      volume: volume.volume,
      registered: volume,
      pdf: await gatherPdf(volume, checkPdf),
      files: await gatherFiles(volume),
      chain: stateOfChain(volume, chain),
      unexplained: volume.volume === 1 ? findUnexplained(record, dossier, volume) : [],
      awaitsAppraisal: volume === bound.at(-1) && awaitsAppraisal(fate, toLocalDate(at)),
    })
  return { record, volumes }
}

/** How long the dossier is kept, by its latest volume, and what was decided when that ended. */
async function findFate(db: Read, caseId: string): Promise<DestructionFacts> {
  const latest = (await findVolumes(db, caseId)).at(-1)
  const steps = await findDestructionSteps(db, [caseId])
  return {
    kept: latest ? { class: latest.retention, until: latest.retainUntil } : null,
    steps: steps.get(caseId) ?? [],
  }
}

function readManifest({
  manifest,
}: BoundFiles): Pick<VolumeEvidence, 'manifest' | 'manifestSha256'> {
  const manifestSha256 = sha256(manifest)
  try {
    const read = Manifest.safeParse(JSON.parse(manifest))
    return { manifestSha256, manifest: read.success ? read.data : null }
  } catch {
    return { manifestSha256, manifest: null }
  }
}

async function gatherPdf(
  { storageKey }: BoundFiles,
  checkPdf: CheckPdf,
): Promise<VolumeEvidence['pdf']> {
  const stored = await readStored(storageKey)
  if (!stored) return null
  const { bytes, sha256: hash, isEncrypted } = stored
  // It was made here, of files that were scanned each.
  const state = { sha256: hash, isEncrypted, scan: 'clean' } as const
  if (bytes === null)
    return { ...state, signature: 'invalid', runsCode: false, opens: false, numberedPages: null }
  const { opened, ...findings } = await checkPdf(bytes)
  const numberedPages = opened?.numberedPages ?? null
  return { ...state, ...findings, opens: opened !== null, numberedPages }
}

async function gatherFiles({ files }: BoundFiles): Promise<ReadonlyMap<number, FileEvidence>> {
  const found = new Map<number, FileEvidence>()
  for (const file of files) {
    const evidence = await gatherFileEvidence(file)
    if (evidence) found.set(file.no, evidence)
  }
  return found
}

function stateOfChain({ chain }: BoundFiles, { isIntact, hashOf }: CaseChain) {
  if (!isIntact) return 'broken'
  return hashOf.get(chain.seq) === chain.hash ? 'intact' : 'head_unknown'
}

/**
 * What was owed at the binding, is not among the items of the volume, and was not explained by
 * then.
 */
function findUnexplained(
  record: CaseRecord,
  dossier: Dossier,
  { files, boundAt }: BoundFiles,
): readonly MissingSlot[] {
  const keys = new Set(files.map(({ storageKey }) => storageKey))
  return checkDossier(
    { ...record, ...dossier },
    dossier.materials.filter(({ storageKey }) => keys.has(storageKey)),
    dossier.explanations.filter(({ at }) => at <= boundAt),
    SLOT_TITLE_WORDS,
  ).missing
}
