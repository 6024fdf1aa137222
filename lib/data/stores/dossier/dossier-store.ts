import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, nullable, readRow, readRows, select } from '@/lib/data/typed-reads'
import type { ArchivingState } from '@/lib/domain/dossier/archiving-state'
import type { Explanation } from '@/lib/domain/dossier/check-dossier'
import { readableEvents } from '../audit/readable-events'
import { findArchivingStates } from './archiving-state'
import { findBinding, type Binding } from './binding-store'
import { findExplanations } from './explanation-store'
import {
  findCaseMaterials,
  readDocumentOf,
  readSigningOf,
  signingFlags,
  type StoredMaterial,
} from './material-reads'
import { findUnsignedDocuments, type UnsignedDocument } from './unsigned-store'
import { findBoundPlaces, findVolumes, type BoundPlace, type StoredVolume } from './volume-store'

/** What of a case decides on its dossier, beyond the case itself. */
export type DossierTraces = {
  readonly isTaken: boolean
  readonly hasAgents: boolean
  readonly hadSession: boolean
  /** A recording replaces the record of every meeting that was held. */
  readonly isRecordReplaced: boolean
  readonly clockChanged: boolean
}

export type MaterialInList = Pick<
  StoredMaterial,
  'id' | 'slot' | 'title' | 'addedBy' | 'addedAt' | 'isBound' | 'explains' | 'awaitsSignature'
>

export type DossierInList = DossierTraces & {
  readonly materials: readonly MaterialInList[]
  readonly explanations: readonly Explanation[]
  /** null: the case is open. */
  readonly archiving: ArchivingState | null
}

// A session of an imported case is found by its event, not by a point: of several on one day only
// one earns points, and a rule set may give none.
const c = columnsOf('cases', 'c')
const a = columnsOf('assignments', 'a')
const g = columnsOf('agents', 'g')
const e = columnsOf('events', 'e')
const m = columnsOf('meetings', 'm')
const x = columnsOf('clock_extensions', 'x')
const s = columnsOf('clock_pauses', 's')
const TRACES = select({
  id: c.id,
  isTaken: expression<boolean>(Prisma.sql`
    EXISTS (SELECT 1 FROM assignments a WHERE ${a.case_id} = ${c.id}
      AND ${a.accepted_at} IS NOT NULL AND ${a.ended_because} IS DISTINCT FROM 'undone')`),
  hasAgents: expression<boolean>(Prisma.sql`
    EXISTS (SELECT 1 FROM agents g WHERE ${g.case_id} = ${c.id})`),
  hadSession: expression<boolean>(Prisma.sql`
    EXISTS (SELECT 1 FROM ${readableEvents('case_id', 'kind', 'data')} e
      WHERE ${e.case_id} = ${c.id}
      AND ${e.kind} = 'work.imported' AND ${e.data} ->> 'code' = 'session')
      OR EXISTS (SELECT 1 FROM meetings m WHERE ${m.case_id} = ${c.id} AND ${m.state} = 'held')`),
  isRecordReplaced: expression<boolean>(Prisma.sql`heyi_record_is_replaced(${c.id})`),
  clockChanged: expression<boolean>(Prisma.sql`
    EXISTS (SELECT 1 FROM clock_extensions x WHERE ${x.case_id} = ${c.id})
      OR EXISTS (SELECT 1 FROM clock_pauses s WHERE ${s.case_id} = ${c.id})`),
})

async function findTraces(
  db: Read,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, DossierTraces>> {
  const rows = await readRows(
    db,
    TRACES,
    Prisma.sql`FROM cases c WHERE ${c.id} = ANY (${[...caseIds]}::uuid[])`,
  )
  return new Map(rows.map(({ id, ...traces }) => [id, traces]))
}

const f = columnsOf('materials', 'f')
const d = columnsOf('case_documents', 'd')
/** A valid material with the document whose first file it is. */
const LISTED = select({
  id: f.id,
  caseId: f.case_id,
  slot: f.slot,
  title: f.title,
  addedBy: f.added_by,
  addedAt: f.added_at,
  kind: nullable(d.kind),
  subjectId: nullable(d.subject_id),
  signers: expression<unknown>(Prisma.sql`d.signers`),
  signedMaterialId: nullable(d.signed_material_id),
  isBound: expression<boolean>(
    Prisma.sql`EXISTS (SELECT 1 FROM dossier_items i WHERE i.material_id = ${f.id})`,
  ),
})

async function findValidMaterials(
  db: Read,
  caseIds: readonly string[],
): Promise<(MaterialInList & { readonly caseId: string })[]> {
  const rows = await readRows(
    db,
    LISTED,
    Prisma.sql`FROM materials f LEFT JOIN case_documents d ON ${d.material_id} = ${f.id}
      WHERE ${f.case_id} = ANY (${[...caseIds]}::uuid[]) AND ${f.voided_at} IS NULL
      ORDER BY ${f.added_at}, ${f.position}, ${f.id}`,
  )
  return rows.map(({ kind, subjectId, signers, signedMaterialId, ...material }) => {
    const document = kind === null ? null : { kind, subjectId: subjectId ?? '' }
    const first = readSigningOf(document && { signers, signedMaterialId })
    return {
      ...material,
      explains: readDocumentOf(document).explains,
      awaitsSignature: signingFlags({ first, isBound: material.isBound }).awaitsSignature,
    }
  })
}

/**
 * Counts shown in a list of dossiers beside each case: traces and valid materials, by the case's
 * id.
 */
export async function findDossiersInList(
  db: Read,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, DossierInList>> {
  const [traces, materials, explanations, archiving] = await Promise.all([
    findTraces(db, caseIds),
    findValidMaterials(db, caseIds),
    findExplanations(db, caseIds),
    findArchivingStates(db, caseIds),
  ])
  return new Map(
    [...traces].map(([id, found]) => [
      id,
      {
        ...found,
        materials: materials.filter(({ caseId }) => caseId === id),
        explanations: explanations.get(id) ?? [],
        archiving: archiving.get(id) ?? null,
      },
    ]),
  )
}

export type Dossier = DossierTraces & {
  readonly materials: readonly StoredMaterial[]
  readonly explanations: readonly Explanation[]
  readonly binding: Binding | null
  readonly volumes: readonly StoredVolume[]
  /** Items of the volumes. */
  readonly places: readonly BoundPlace[]
  /** Documents whose signatures are missing. */
  readonly unsigned: readonly UnsignedDocument[]
}

/** The dossier of a case that this actor may see: its traces and every material, void ones too. */
export async function findDossier(db: Read, caseId: string): Promise<Dossier | null> {
  const [traces, materials, explanations, binding, volumes, places] = await Promise.all([
    findTraces(db, [caseId]),
    findCaseMaterials(db, caseId),
    findExplanations(db, [caseId]),
    findBinding(db, caseId),
    findVolumes(db, caseId),
    findBoundPlaces(db, caseId),
  ])
  const found = traces.get(caseId)
  if (!found) return null
  return {
    ...found,
    materials,
    explanations: explanations.get(caseId) ?? [],
    binding,
    volumes,
    places,
    unsigned: materials.some(({ awaitsSignature, voided }) => awaitsSignature && !voided)
      ? await findUnsignedDocuments(db, caseId)
      : [],
  }
}

const OPENING = select({ at: e.at })

/**
 * When this person last opened the dossier, or that bound volume of it; null where they never did.
 */
export async function findLastOpening(
  db: Read,
  caseId: string,
  actorId: string,
  volume: number | null = null,
): Promise<Date | null> {
  const row = await readRow(
    db,
    OPENING,
    Prisma.sql`FROM events e
      WHERE ${e.case_id} = ${caseId}::uuid AND ${e.kind} = 'dossier.read'
        AND ${e.actor_id} = ${actorId}::uuid
        AND (${e.data} ->> 'volume')::int IS NOT DISTINCT FROM ${volume}::int
      ORDER BY ${e.seq} DESC LIMIT 1`,
  )
  return row?.at ?? null
}
