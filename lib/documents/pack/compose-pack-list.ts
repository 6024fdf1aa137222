import type { DocumentContent } from '../content'
import type { PackItem, PackKind } from '@/lib/domain/dossier/court-pack'
import type { PackMaterial } from '@/lib/domain/dossier/hand-over'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { fileSizeInWords } from '@/lib/labels/zh-CN/case-file'
import { PACK, PACK_KIND, PACK_LIST } from '@/lib/labels/zh-CN/court-pack'

export type PackListFacts = {
  readonly kind: PackKind
  readonly number: string
  readonly formerNumber: string | null
  readonly caseNo: string
  readonly courtName: string
  readonly institutionName: string
  readonly handedBy: string
  readonly day: LocalDate
  readonly items: readonly PackItem<PackMaterial>[]
}

/** 移送清单: what is handed over, each with its hash; nothing of what stays. */
export function composePackList(facts: PackListFacts): DocumentContent {
  const { kind, number, formerNumber, caseNo, courtName, institutionName, items } = facts
  return {
    title: PACK_LIST.title(kind),
    issuer: institutionName,
    number,
    caseNo,
    blocks: [
      { kind: 'line', text: PACK_LIST.to(courtName) },
      { kind: 'paragraph', text: PACK_LIST.opening[kind](items.length) },
      ...(formerNumber
        ? [{ kind: 'paragraph', text: PACK_LIST.former(formerNumber) } as const]
        : []),
      {
        kind: 'table',
        columns: PACK_LIST.columns,
        rows: items.map(({ title, size, sha256 }, index) => [
          String(index + 1),
          title,
          fileSizeInWords(size),
          sha256,
        ]),
      },
      { kind: 'paragraph', text: PACK_LIST.notIncluded },
      { kind: 'line', text: PACK_LIST.handedBy(facts.handedBy, PACK_KIND[kind]) },
    ],
    signatures: [{ label: PACK.seal, name: institutionName }],
    day: facts.day,
  }
}
