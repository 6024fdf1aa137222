import { createHash, randomUUID } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { asSystem, closeDatabase, type Db } from '@/lib/data/door'
import { addTexts, markTextRead } from '@/lib/data/stores/dossier/text-store'
import { MANIFEST_FORMAT, writeManifest } from '@/lib/domain/dossier/manifest'
import { UPLOAD_SLOTS } from '@/lib/domain/dossier/catalogue'
import { keepFiles } from '@/lib/files/file-store'
import { samplePdf } from '../../prisma/seed/sample-files'

// Binds materials of a case of the demonstration as the system does, ten pages each, and prints the
// titles: a browser test reads it.

const PAGES_OF_ITEM = 10
const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

async function bind(titles: readonly string[]): Promise<Uint8Array> {
  const volume = await PDFDocument.create()
  const parts = [
    samplePdf(0, '卷宗封面'),
    samplePdf(0, '卷内目录'),
    ...titles.map((title) => samplePdf(0, title, PAGES_OF_ITEM)),
    samplePdf(0, '备考表'),
    samplePdf(0, '封底'),
  ]
  for (const part of parts) {
    const from = await PDFDocument.load(part)
    for (const page of await volume.copyPages(from, from.getPageIndices())) volume.addPage(page)
  }
  return volume.save({ useObjectStreams: false })
}

async function insertVolume(db: Db, caseId: string): Promise<readonly string[]> {
  const record = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  const materials = await db.material.findMany({
    where: { caseId, voidedAt: null, dossierItem: null },
    orderBy: { position: 'asc' },
    take: 3,
  })
  const titles = materials.map((_, index) => `第${index + 1}份材料`)
  const pdf = await bind(titles)
  const [storageKey] = await keepFiles([pdf])
  const [id, at] = [randomUUID(), new Date()]
  const keys = { caseId, courtId: record.courtId, holderId: record.holderId }
  const pagesOf = (index: number) => ({
    first: index * PAGES_OF_ITEM + 1,
    last: (index + 1) * PAGES_OF_ITEM,
  })
  const manifest = writeManifest({
    format: MANIFEST_FORMAT,
    number: '（2026）调卷字第900001号',
    code: 'HY-2345-6789',
    volume: 1,
    caseNo: record.caseNo,
    courtName: '示例区人民法院',
    institutionName: '示例区调解中心',
    boundAt: at.toISOString(),
    retention: { class: 'permanent', until: null },
    numberedPages: materials.length * PAGES_OF_ITEM,
    chain: { seq: 1, hash: '0'.repeat(64) },
    items: materials.map((material, index) => ({
      no: index + 1,
      slot: UPLOAD_SLOTS[index]!,
      title: titles[index]!,
      materialId: material.id,
      fileName: material.fileName,
      mediaType: material.mediaType,
      size: material.size,
      sha256: material.sha256,
      source: 'institution',
      author: material.addedBy,
      madeAt: material.addedAt.toISOString(),
      signatures: 'none',
      pages: pagesOf(index),
      sheet: null,
    })),
  })
  await db.dossierVolume.create({
    data: {
      id,
      ...keys,
      volume: 1,
      numberYear: 2026,
      number: 900_001,
      code: 'HY-2345-6789',
      boundAt: at,
      boundBy: '',
      storageKey: storageKey!,
      sha256: hashOf(pdf),
      size: pdf.length,
      pageCount: materials.length * PAGES_OF_ITEM + 4,
      numberedPages: materials.length * PAGES_OF_ITEM,
      unnumberedBefore: 2,
      manifest,
      manifestSha256: hashOf(manifest),
      chainSeq: 1,
      chainHash: '0'.repeat(64),
      retention: 'permanent',
      retentionRules: '1',
    },
    select: { id: true },
  })
  for (const [index, { id: materialId }] of materials.entries()) {
    const { first: firstPage, last: lastPage } = pagesOf(index)
    await db.dossierItem.create({
      data: { ...keys, volumeId: id, no: index + 1, materialId, firstPage, lastPage },
      select: { no: true },
    })
    const text = `${titles[index]!}（演示0）`
    await addTexts(db, materialId, 'text', Array<string>(PAGES_OF_ITEM).fill(text))
  }
  await markTextRead(db, id, at)
  return titles
}

async function run(): Promise<void> {
  const titles = await asSystem('a bound volume for a browser test', (db) =>
    insertVolume(db, process.argv[2]!),
  )
  console.log(JSON.stringify(titles))
  await closeDatabase()
}

void run()
