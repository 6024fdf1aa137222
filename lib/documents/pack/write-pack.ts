import 'server-only'
import type { PackItem } from '@/lib/domain/dossier/court-pack'
import type { PackMaterial } from '@/lib/domain/dossier/hand-over'
import { PACK } from '@/lib/labels/zh-CN/court-pack'
import { writeBag, type BagFile } from './write-bag'

export type NewPack = {
  readonly number: string
  readonly caseNo: string
  readonly institutionName: string
  /** 移送清单, signed. */
  readonly list: Uint8Array
  /** Only what `sortForPack` let go: no other material has this type. */
  readonly items: readonly PackItem<PackMaterial>[]
  readonly at: Date
}

/** The name of an item within the pack: its number, then its own name without what a file system does not take. */
export function nameInPack(index: number, fileName: string): string {
  return `${String(index + 1).padStart(3, '0')}-${fileName.replace(/[\\/:*?"<>|]/g, '_')}`
}

/**
 * The pack of a hand-over as a ZIP that is a BagIt bag: the list, then the items in their order.
 * @param read the bytes of an item, compared with its hash
 */
export async function writePack(
  { number, caseNo, institutionName, list, items, at }: NewPack,
  read: (item: PackItem<PackMaterial>) => Promise<Uint8Array>,
): Promise<Buffer> {
  const files: BagFile[] = [{ name: PACK.listFile, bytes: list }]
  for (const [index, item] of items.entries())
    files.push({
      name: `${PACK.folder}/${nameInPack(index, item.fileName)}`,
      bytes: await read(item),
    })
  const info = {
    'Source-Organization': institutionName,
    'External-Identifier': number,
    'Internal-Sender-Identifier': caseNo,
    'Bagging-Date': at.toISOString().slice(0, 10),
  }
  return writeBag('pack', files, info, at)
}
