import { buffer } from 'node:stream/consumers'
import { MANIFEST_FORMAT, writeManifest } from '@/lib/domain/dossier/manifest'
import { bagFileOf } from '@/lib/documents/bag/write-bag'
import { writeDossierBag } from '@/lib/documents/dossier-export/write-dossier-bag'
import { sha256 } from '@/lib/platform/sha256'
import { AT } from './rendered'

const ITEMS = [
  { fileName: '起诉状.pdf', bytes: Buffer.from('%PDF-1.7 petition') },
  { fileName: '照片 1/2.jpg', bytes: Buffer.alloc(3_000, 'photo') },
  { fileName: '', bytes: Buffer.from('without a name') },
]

/** A ZIP with a bound dossier of three items. */
export async function bagOfThree(): Promise<Buffer> {
  const manifest = writeManifest({
    format: MANIFEST_FORMAT,
    number: '（2026）示调卷字第1号',
    code: 'HY-2345-6789',
    volume: 1,
    caseNo: 'HY-2026-000123',
    courtName: '示例区人民法院',
    institutionName: '示例区和谐调解中心',
    boundAt: AT.toISOString(),
    retention: { class: 'long', until: null },
    numberedPages: 3,
    chain: { seq: 9, hash: 'a'.repeat(64) },
    items: ITEMS.map(({ fileName, bytes }, index) => ({
      no: index + 1,
      slot: 'evidence' as const,
      title: fileName,
      materialId: '00000000-0000-4000-8000-000000000001',
      fileName,
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256: sha256(bytes),
      source: 'institution' as const,
      author: '林敏',
      madeAt: AT.toISOString(),
      signatures: 'none' as const,
      pages: { first: index + 1, last: index + 1 },
      sheet: null,
    })),
  })
  const stream = writeDossierBag({
    name: 'dossier-2026-1',
    number: '（2026）示调卷字第1号',
    institutionName: '示例区和谐调解中心',
    boundAt: AT,
    manifest,
    pdf: bagFileOf('', Buffer.alloc(5_000, '%PDF bound ')),
    originals: ITEMS.map(({ fileName, bytes }, index) => ({
      ...bagFileOf('', bytes),
      no: index + 1,
      fileName,
    })),
    root: process.cwd(),
  })
  return buffer(stream)
}
