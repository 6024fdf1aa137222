import type { BindDossier, BoundDossier, DossierOrder } from '@/lib/documents/dossier/dossier-order'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import { keepFiles } from '@/lib/files/file-store'
import { workDossiers } from '@/lib/jobs/dossier/work-dossiers'
import { sha256 } from '@/lib/platform/sha256'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import type { Actor } from '@/lib/domain/access/roles'
import { asOwner, layCase, type World } from './world'

/**
 * What a pre-filing case that was closed by agreement owes where no session was held and no party
 * has an agent.
 */
export const OWED: readonly UploadSlot[] = [
  'referral_letter',
  'petition',
  'acceptance_form',
  'identity',
  'consent',
  'rights_notice',
  'disclosure',
  'service_address',
  'contact_log',
  'outcome',
  'closing_form',
]

let fileCount = 0

type SlotFile = { readonly bytes: Buffer; readonly mediaType: string }
/** A file for a slot; no two are alike. */
export type MakeFile = (slot: UploadSlot, serial: number) => SlotFile

const makeUnreadable: MakeFile = (slot, serial) => ({
  bytes: Buffer.from(`%PDF-1.7 ${slot} ${serial}\n%%EOF`),
  mediaType: 'application/pdf',
})

/** Puts a file into a slot; the id of the material. */
export async function putInto(
  actor: Actor,
  caseId: string,
  slot: UploadSlot,
  makeFile = makeUnreadable,
): Promise<string> {
  fileCount += 1
  const { bytes, mediaType } = makeFile(slot, fileCount)
  const [storageKey] = await keepFiles([bytes])
  const added = await addMaterial(actor, {
    caseId,
    slot,
    title: `${slot} ${fileCount}`,
    fileName: `${slot}.pdf`,
    mediaType,
    size: bytes.length,
    sha256: sha256(bytes),
    storageKey,
  })
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  return added.value.materialId
}

/** A file in a slot, as if an administrator had added it before the closing. */
export async function layFile(
  caseId: string,
  slot: UploadSlot,
  makeFile = makeUnreadable,
): Promise<void> {
  fileCount += 1
  const { bytes, mediaType } = makeFile(slot, fileCount)
  const [storageKey] = await keepFiles([bytes])
  await asOwner(
    `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
      size, sha256, storage_key, added_by, added_at, slot)
     SELECT id, court_id, holder_id, $2, $3, 'a.pdf', $8, $4, $5, $6, '林敏', now(), $7 FROM cases
       WHERE id = $1`,
    [
      caseId,
      fileCount,
      `${slot} ${fileCount}`,
      bytes.length,
      sha256(bytes),
      storageKey,
      slot,
      mediaType,
    ],
  )
}

/** A closed case in the queue that lacks the slots named and nothing else. */
export async function layClosed(
  world: World,
  lacking: readonly UploadSlot[] = [],
  makeFile = makeUnreadable,
) {
  const existing = await layCase(world, { status: 'closed' })
  await asOwner(`UPDATE assignments SET accepted_at = assigned_at WHERE case_id = $1`, [
    existing.id,
  ])
  const slots = OWED.filter((slot) => !lacking.includes(slot))
  for (const slot of slots.slice(0, -1)) await layFile(existing.id, slot, makeFile)
  await putInto(world.people.adminA, existing.id, slots.at(-1)!, makeFile)
  return existing
}

/** Replaces the binding of pages: one page for each item, after two without a number. */
export function makeBinder(meanwhile: (order: DossierOrder) => Promise<void> = async () => {}) {
  const orders: DossierOrder[] = []
  const bind: BindDossier = async (order): Promise<BoundDossier> => {
    orders.push(order)
    await meanwhile(order)
    return {
      pdf: new Uint8Array(
        Buffer.from(`%PDF-1.7 ${order.cover.number} ${order.pieces.length}\n%%EOF`),
      ),
      pageCount: order.pieces.length + 4,
      numberedPages: order.pieces.length,
      unnumberedBefore: 2,
      pieces: order.pieces.map(({ no, bytes }) => ({
        no,
        first: no,
        last: no,
        sheet: bytes === null ? 'damaged' : null,
      })),
    }
  }
  return { orders, bind }
}

/** Lets the jobs run that are due; the dossiers that were given to the binder. */
export async function bindDue(
  binder = makeBinder(),
  clock: () => Date = () => new Date(Date.now() + 1000),
): Promise<readonly DossierOrder[]> {
  await workDossiers(clock, binder.bind)
  return binder.orders
}

export type VolumeRow = {
  readonly id: string
  readonly case_id: string
  readonly volume: number
  readonly number_year: number
  readonly number: number
  readonly storage_key: string
  readonly sha256: string
  readonly manifest: string
  readonly manifest_sha256: string
  readonly chain_seq: string
  readonly chain_hash: string
  readonly retention: string
  readonly retain_until: Date | null
  readonly bound_by: string
}

export const volumesOf = (caseId: string) =>
  asOwner<VolumeRow>(`SELECT * FROM dossier_volumes WHERE case_id = $1 ORDER BY volume`, [caseId])

export const statusOf = async (caseId: string): Promise<string> =>
  (await asOwner<{ status: string }>(`SELECT status FROM cases WHERE id = $1`, [caseId]))[0]!.status

export const bindingOf = async (caseId: string) =>
  (
    await asOwner<{
      state: string
      round: number
      done: number
      total: number
      failure: string | null
    }>(`SELECT state, round, done, total, failure FROM dossier_bindings WHERE case_id = $1`, [
      caseId,
    ])
  )[0]
