import 'server-only'
import { composePackList } from '@/lib/documents/pack/compose-pack-list'
import { writePack } from '@/lib/documents/pack/write-pack'
import type { Actor } from '@/lib/domain/access/roles'
import type { PackItem } from '@/lib/domain/dossier/court-pack'
import type { PackMaterial } from '@/lib/domain/dossier/hand-over'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { HeldFile } from '@/lib/files/file-header'
import { isLost, readKept } from '@/lib/files/read-kept'
import { packNumber } from '@/lib/labels/zh-CN/court-pack'
import { sha256Yielding } from '@/lib/platform/sha256'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import { prepareHandOver, type PreparedHandOver } from '@/lib/use-cases/dossier/prepare-hand-over'
import { recordHandOver } from '@/lib/use-cases/dossier/record-hand-over'
import { signContent } from '@/lib/documents/sign-content'

export type HandedOver = { readonly packId: string; readonly number: string }

/** How often a pack is made again because another one took its number meanwhile. */
const ATTEMPTS = 5
/** A pack is in memory as a whole. */
const MOST_MEGABYTES = 200

class DamagedFile extends Error {
  constructor(readonly title: string) {
    super('a material of the pack is lost or held back')
  }
}

async function readItem({ storageKey, sha256, title }: PackItem<PackMaterial>) {
  try {
    return await readKept(storageKey, sha256)
  } catch (error) {
    throw isLost(error) || error instanceof HeldFile ? new DamagedFile(title) : error
  }
}

/** The pack as file; PACK_FILE_DAMAGED with the title, PACK_TOO_LARGE, or as `signContent`. */
async function makePack(prepared: PreparedHandOver, handedBy: string): Promise<Decided<Buffer>> {
  const { plan, year, number, at, institutionName, caseNo } = prepared
  const size = plan.items.reduce((sum, item) => sum + item.size, 0)
  if (size > MOST_MEGABYTES * 1024 * 1024) return refuse('PACK_TOO_LARGE', { most: MOST_MEGABYTES })
  const words = packNumber(year, number)
  const list = await signContent(
    composePackList({ ...prepared, ...plan, number: words, handedBy }),
    at,
  )
  if (!list.ok) return list
  const pack = { number: words, caseNo, institutionName, list: list.value.pdf, at }
  try {
    return allow(await writePack({ ...pack, items: plan.items }, readItem))
  } catch (error) {
    if (error instanceof DamagedFile) return refuse('PACK_FILE_DAMAGED', { title: error.title })
    throw error
  }
}

async function perform(actor: Actor, rawInput: unknown): Promise<Decided<HandedOver>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const prepared = await prepareHandOver(actor, rawInput)
    if (!prepared.ok) return prepared
    const { year, number } = prepared.value
    const made = await makePack(prepared.value, actor.name)
    if (!made.ok) return made
    const [storageKey] = await keepFiles([made.value])
    const recorded = await recordHandOver(actor, {
      ...(rawInput as object),
      year,
      number,
      storageKey,
      sha256: await sha256Yielding(made.value),
      size: made.value.length,
    })
    if (recorded.ok) return recorded
    await discardFiles([storageKey!])
    if (recorded.refusal.code !== 'DOCUMENT_NUMBER_TAKEN') return recorded
  }
  return refuse('DOCUMENT_NUMBER_TAKEN')
}

/**
 * 移送立案, 转入审理, 备案 (docs/decisions/0087): the pack is made and kept before the transaction that names
 * it, because files are read and a document is set; it carries its number. Refused as
 * `prepareHandOver`, `recordHandOver` and `signContent`, or PACK_FILE_DAMAGED.
 */
export const handOver = composeUseCase({ act: 'dossier:hand-over', perform })
