import type { MaterialRow, Snapshot } from './kill-snapshot'
import { takeSnapshot } from './kill-snapshot'
import { asOwner, ownerClient } from './world'

// What the database has of dossiers and documents, for the drill of archiving.

export type VolumeRow = MaterialRow & {
  readonly id: string
  readonly holder_id: string
  readonly number_year: number
  readonly number: number
  readonly page_count: number
  readonly numbered_pages: number
  readonly manifest: string
}
export type ItemRow = {
  readonly volume_id: string
  readonly no: number
  readonly case_id: string
  readonly material_id: string
  readonly first_page: number
  readonly last_page: number
}
export type DocumentRow = {
  readonly id: string
  readonly case_id: string
  readonly holder_id: string
  readonly kind: string
  readonly number_year: number
  readonly number: number
  readonly material_id: string
  readonly pages: number
}

export type Archive = {
  readonly snapshot: Omit<Snapshot, 'materials'> & {
    readonly materials: readonly (MaterialRow & { readonly id: string })[]
  }
  readonly volumes: readonly VolumeRow[]
  readonly items: readonly ItemRow[]
  readonly documents: readonly DocumentRow[]
  readonly counters: readonly {
    readonly holder_id: string
    readonly kind: string
    readonly year: number
    readonly last: number
  }[]
  readonly bindings: readonly { readonly case_id: string; readonly state: string }[]
  readonly jobs: readonly { readonly kind: string; readonly case_id: string | null }[]
}

/** Reads it while no program works. */
export async function takeArchive(): Promise<Archive> {
  return {
    snapshot: (await takeSnapshot(await ownerClient())) as Archive['snapshot'],
    volumes: await asOwner<VolumeRow>('SELECT * FROM dossier_volumes'),
    items: await asOwner<ItemRow>('SELECT * FROM dossier_items ORDER BY volume_id, no'),
    documents: await asOwner<DocumentRow>('SELECT * FROM case_documents'),
    counters: await asOwner('SELECT * FROM document_counters'),
    bindings: await asOwner('SELECT case_id, state FROM dossier_bindings'),
    jobs: await asOwner(`SELECT kind, payload->>'caseId' AS case_id FROM outbox`),
  }
}
