import 'server-only'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { PackItem } from '@/lib/domain/dossier/court-pack'
import type { PackMaterial } from '@/lib/domain/dossier/hand-over'
import { PACK } from '@/lib/labels/zh-CN/court-pack'
import { bagFileOf, numberedFileName, writeBag } from '../bag/write-bag'

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

/**
 * The pack of a hand-over as a ZIP that is a BagIt bag: the list, then the items in their order.
 * @param read the bytes of an item, compared with its hash; what it throws is thrown
 */
export function writePack(
  { number, caseNo, institutionName, list, items, at }: NewPack,
  read: (item: PackItem<PackMaterial>) => Promise<Uint8Array>,
): Promise<Buffer> {
  const bag = writeBag({
    name: 'pack',
    info: {
      'Source-Organization': institutionName,
      'External-Identifier': number,
      'Internal-Sender-Identifier': caseNo,
    },
    files: [
      bagFileOf(PACK.listFile, list),
      ...items.map((item, index) => ({
        path: `${PACK.folder}/${numberedFileName(index + 1, item.fileName)}`,
        size: item.size,
        sha256: item.sha256,
        open: async () => Readable.from([await read(item)]),
      })),
    ],
    at,
  })
  return buffer(bag)
}
