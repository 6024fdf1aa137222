import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findMaterial } from '@/lib/data/stores/dossier/material-reads'
import type { EventSubject } from '@/lib/domain/audit/events'
import type { AccessRecord } from '../define-query'
import { findAccessSubject } from './access-subject'

export const MaterialInput = z.strictObject({ materialId: z.uuid('NOT_FOUND_ID') })

export type MaterialFacts = {
  readonly material: NonNullable<Awaited<ReturnType<typeof findMaterial>>>
  readonly record: CaseRecord
  readonly subject: EventSubject
}

/** A material with its case; null where the actor may not see it. */
export async function loadMaterial(
  db: Db,
  { materialId }: z.output<typeof MaterialInput>,
): Promise<MaterialFacts | null> {
  const material = await findMaterial(db, materialId)
  const record = material && (await findCase(db, material.caseId))
  return material && record && { material, record, subject: await findAccessSubject(db, record) }
}

/** The access record of a material, with the hash of the bytes given out (个人信息保护法 第51条). */
export function materialAccessRecord(
  kind: 'material.read' | 'material.viewed',
  { material, subject }: MaterialFacts,
): AccessRecord {
  return {
    event: {
      kind,
      data: { materialId: material.id, title: material.title, sha256: material.sha256 },
    },
    subject,
    basis: 'pipl_51',
  }
}
