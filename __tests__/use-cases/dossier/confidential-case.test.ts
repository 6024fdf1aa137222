import { randomUUID } from 'node:crypto'
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
import { recordFact } from '@/lib/use-cases/fact/record-fact'
import { withdrawFact } from '@/lib/use-cases/fact/withdraw-fact'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { addNote } from '@/lib/use-cases/note/add-note'
import { takeNoteBack } from '@/lib/use-cases/note/take-note-back'
import { layAgreement } from '../../support/agreement'
import { putInto, statusOf, volumesOf, type MakeFile } from '../../support/archiving'
import { FILE_BYTES, layPapers } from '../../support/case-papers'
import { finaliseAsSeen } from '../../support/finalise'
import { layMinutes } from '../../support/lay-minutes'
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

const done = async <T extends { readonly ok: boolean }>(answer: Promise<T>): Promise<T> => {
  const decided = await answer
  if (!decided.ok) throw new Error(JSON.stringify(decided))
  return decided
}

const OPEN = '可以写的话'
/**
 * The character of which each confidential text is made, found in nothing else: one of them outside is a leak. A single one, because
 * a line or a column of a table may end within a word.
 */
const MARKS = {
  memo: '玥',
  memoTakenBack: '堃',
  caucus: '喆',
  concession: '彧',
  corrected: '昶',
  removed: '翀',
  unconfirmed: '犇',
  withdrawn: '淼',
  handover: '骉',
} as const

/** What is said under a mark. */
const say = (mark: keyof typeof MARKS) => MARKS[mark].repeat(8)

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

type Existing = Awaited<ReturnType<typeof layCase>>

/** Says each of them where it belongs, through the act with which a mediator says it. */
async function sayConfidentially(existing: Existing): Promise<{ readonly minutesId: string }> {
  const { id: caseId, applicantId } = existing
  const { mediatorA } = world.people
  const note = { caseId, audience: 'mediators', noteId: randomUUID() }
  await done(addNote(mediatorA, { ...note, words: say('memo') }))
  const takenBack = { ...note, noteId: randomUUID(), words: say('memoTakenBack') }
  await done(addNote(mediatorA, takenBack))
  await done(takeNoteBack(mediatorA, { caseId, noteId: takenBack.noteId }))
  const caucus = { ...note, noteId: randomUUID(), audience: 'caucus', partyId: applicantId }
  await done(addNote(mediatorA, { ...caucus, words: say('caucus') }))
  const { minutesId } = await layMinutes(existing, mediatorA.id, 'draft')
  const entry = (section: string, text: string, replaces?: string) => ({
    id: randomUUID(),
    section,
    speakerId: applicantId,
    text,
    saidAt: '2026-11-20T07:30:00Z',
    replaces,
  })
  const [wrong, removed] = [
    entry('statement', say('corrected')),
    entry('statement', say('removed')),
  ]
  const entries = [
    entry('statement', OPEN),
    entry('proposal', say('concession')),
    wrong,
    entry('statement', '更正的话', wrong.id),
    removed,
    entry('statement', '', removed.id),
  ]
  await done(writeMinutes(mediatorA, { caseId, minutesId, entries }))
  const fact = { caseId, factId: randomUUID(), text: say('unconfirmed') }
  await done(recordFact(mediatorA, fact))
  const withdrawn = { caseId, factId: randomUUID(), text: say('withdrawn') }
  await done(recordFact(mediatorA, withdrawn))
  const withdrawal = { caseId, factId: withdrawn.factId, reason: '记录有误，撤回重记' }
  await done(withdrawFact(mediatorA, withdrawal))
  await asOwner(
    'UPDATE assignments SET handover_note = $2, accepted_at = assigned_at WHERE case_id = $1',
    [caseId, say('handover')],
  )
  return { minutesId }
}

const marksIn = (text: string) =>
  Object.entries(MARKS).flatMap(([name, mark]) => (text.includes(mark) ? [name] : []))
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
    `UPDATE cases SET status = 'closed', outcome = 'agreement', closed_at = now(), closing_days = 3 WHERE id = $1`,
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
  const { minutesId } = await sayConfidentially(existing)

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
