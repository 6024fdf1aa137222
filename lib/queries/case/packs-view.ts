import type { StoredPack } from '@/lib/data/stores/dossier/pack-store'
import { fileSizeInWords } from '@/lib/labels/zh-CN/case-file'
import { PACK, PACK_KIND, packNumber } from '@/lib/labels/zh-CN/court-pack'
import { stamp } from '@/lib/labels/zh-CN/moment'

export type PackView = {
  readonly id: string
  readonly summary: string
  /** Which pack it adds to; null: the first one. */
  readonly former: string | null
  readonly size: string
  readonly sha256: string
  readonly items: readonly { readonly no: number; readonly title: string; readonly size: string }[]
}

/** The packs of a case as every reader of it may see them. */
export function presentPacks(packs: readonly StoredPack[]): PackView[] {
  const numberOf = ({ numberYear, number }: StoredPack) => packNumber(numberYear, number)
  return packs.map((pack) => {
    const { id, kind, formerId, list, size, sha256, handedAt, handedBy } = pack
    const former = packs.find((each) => each.id === formerId)
    return {
      id,
      summary: PACK.row(PACK_KIND[kind], numberOf(pack), stamp(handedAt), handedBy, list.length),
      former: former ? PACK.formerOf(numberOf(former)) : null,
      size: fileSizeInWords(size),
      sha256,
      items: list.map(({ no, title, size: bytes }) => ({
        no,
        title,
        size: fileSizeInWords(bytes),
      })),
    }
  })
}
