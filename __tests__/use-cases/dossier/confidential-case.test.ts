import { checkExport, readZip } from '@/assets/dossier-check/check.js'
import { bindDossier } from '@/lib/documents/dossier/bind-dossier'
import { CASE_DOCUMENT_KINDS } from '@/lib/domain/document/case-document-kinds'
import { UPLOAD_SLOTS } from '@/lib/domain/dossier/catalogue'
import { handOver } from '@/lib/edge/dossier/hand-over'
import { serveVolumeExport } from '@/lib/edge/download/serve-volume-export'
import { serveDraft } from '@/lib/edge/document/serve-draft'
import { serveWord } from '@/lib/edge/document/serve-word'
import { makePageCopy } from '@/lib/files/page-copy'
import { readKept } from '@/lib/files/read-kept'
import { workDossiers } from '@/lib/jobs/dossier/work-dossiers'
import { readVolumeTexts } from '@/lib/jobs/read-volume-texts'
import { searchVolume } from '@/lib/queries/case/search-volume'
import { explainSlot } from '@/lib/use-cases/dossier/explain-slot'
import { layAgreement } from '../../support/agreement'
import { putInto, statusOf, volumesOf, type MakeFile } from '../../support/archiving'
import { FILE_BYTES, layPapers } from '../../support/case-papers'
import { done, MARKS, marksIn, OPEN, sayConfidentially } from '../../support/confidential-words'
import { finaliseAsSeen } from '../../support/finalise'
import { layPreparations } from '../../support/lay-preparations'
import { pdfSaying, seenPlan } from '../../support/packs'
import { readPdf, textOfPages } from '../../support/read-pdf'
import { linesOfWord } from '../../support/read-word'
import { unzippedBytes } from '../../support/unzipped'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// confidentiality.md: 保密的话各有一个标记，经真实的行为写入一件案件；离开调解组织的东西里一处也没有。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** Tables whose words others than the mediators of the case read, and logs. */
const OUTSIDE = [
  'material_texts',
  'events',
  'outbox',
  'notices',
  'case_search',
  'court_packs',
  'dossier_volumes',
  'dossier_items',
  'document_signatures',
] as const

const textOfPdf = async (bytes: Uint8Array) => textOfPages(await readPdf(Uint8Array.from(bytes)))
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

/** Every document that the case has, as PDF and as Word. */
async function readDocuments(caseId: string, subjects: readonly string[]) {
  const texts: { readonly kind: string; readonly pdf: string; readonly word: string }[] = []
  for (const kind of CASE_DOCUMENT_KINDS)
    for (const subject of subjects) {
      const request = new Request(`http://heyi.test/x?subject=${subject}`)
      const context = { actor: world.people.mediatorA, params: { caseId, kind } }
      const pdf = await serveDraft(request, context)
      const word = pdf.status === 200 ? await serveWord(request, context) : pdf
      if (word.status === 200)
        texts.push({
          kind,
          pdf: await textOfPdf(await bytesOf(pdf)),
          word: linesOfWord(await bytesOf(word)).join(''),
        })
    }
  return texts
}

/** The case is closed, every slot of its dossier is filled, and the system binds it. */
async function archive(caseId: string): Promise<void> {
  await asOwner(
    `UPDATE cases SET status = 'closed', outcome = 'agreement', closed_at = now(), closing_days = 3
      WHERE id = $1`,
    [caseId],
  )
  const pdf = Buffer.from(await pdfSaying(OPEN))
  const makeFile: MakeFile = (_, serial) => ({
    bytes: Buffer.concat([pdf, Buffer.from(`\n%${serial}`)]),
    mediaType: 'application/pdf',
  })
  for (const slot of UPLOAD_SLOTS) await putInto(world.people.adminA, caseId, slot, makeFile)
  // The agreement is final and not signed.
  const why = { caseId, slot: 'outcome', reason: '双方已履行完毕，不再签署' }
  await done(explainSlot(world.people.mediatorA, why))
  await workDossiers(
    () => new Date(),
    (order) => bindDossier(order, makePageCopy),
  )
  expect(await statusOf(caseId)).toBe('archived')
}

test('文书、整卷、清单、导出、移送、检索和法院看得到的行里，没有一处保密的话', async () => {
  const existing = await layCase(world, { status: 'in_mediation', acceptedDaysAgo: 12 })
  const caseId = existing.id
  await layPapers(existing)
  await layPreparations(existing)
  await layAgreement(existing, world.people.mediatorA.id, { isFinished: true })
  const { minutesId } = await sayConfidentially(world, existing)

  const subjects = ['', minutesId, existing.applicantId, existing.respondentId]
  const documents = await readDocuments(caseId, subjects)
  expect(new Set(documents.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(6)
  for (const { kind, pdf, word } of documents)
    expect([kind, marksIn(pdf + word)]).toEqual([kind, []])
  const saidInMinutes = documents.filter(({ kind }) => kind === 'minutes')
  expect(
    saidInMinutes.map(({ pdf, word }) => [pdf, word].every((text) => text.includes(OPEN))),
  ).toEqual([true])
  expect((await finaliseAsSeen(world.people.mediatorA, caseId, 'agreement')).ok).toBe(true)

  await archive(caseId)
  const [volume] = await volumesOf(caseId)
  const bound = await textOfPdf(await readKept(volume!.storage_key, volume!.sha256))
  expect([bound.includes(OPEN), marksIn(bound + volume!.manifest)]).toEqual([true, []])

  const exported = await serveVolumeExport(new Request('http://heyi.test/x'), {
    actor: world.people.adminA,
    params: { caseId, volume: '1' },
  })
  const zip = await bytesOf(exported)
  expect(checkExport(readZip(zip)).faults).toEqual([])
  const { adminA, clerkA } = world.people
  await done(handOver(adminA, { caseId, seen: await seenPlan(adminA, caseId) }))
  const [pack] = await asOwner<{ storage_key: string; sha256: string }>(
    'SELECT storage_key, sha256 FROM court_packs WHERE case_id = $1',
    [caseId],
  )
  const packed = await readKept(pack!.storage_key, pack!.sha256)
  for (const bytes of [Buffer.from(zip), packed])
    for (const [name, file] of await unzippedBytes(bytes)) {
      const isPdf = name.endsWith('.pdf') && !file.equals(FILE_BYTES)
      const text = isPdf ? await textOfPdf(file) : file.toString('utf8')
      expect([name, marksIn(name + text)]).toEqual([name, []])
    }

  await readVolumeTexts(new Date())
  const found = async (words: string) => {
    const matches = await searchVolume(clerkA, { caseId, volume: '1', words })
    return matches.ok ? matches.value.total > 0 : matches.refusal.code
  }
  expect(await found(OPEN)).toBe(true)
  for (const mark of Object.values(MARKS)) expect([mark, await found(mark)]).toEqual([mark, false])

  for (const table of OUTSIDE) {
    const rows = await asOwner<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${table} t`)
    const text = rows.map(({ row }) => row).join('')
    expect([table, marksIn(text)]).toEqual([table, []])
  }
})
