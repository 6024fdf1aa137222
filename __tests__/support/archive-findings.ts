import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPdf } from '@/lib/jobs/pdf-reading/read-pdf'
import { sha256 } from '@/lib/platform/sha256'
import { takeArchive, type Archive, type DocumentRow, type VolumeRow } from './archive-snapshot'
import { findBadFiles } from './kill-files'
import { findBrokenChains } from './kill-findings'
import { groupBy } from './kill-snapshot'
import { openStoredFile } from './open-stored-file'

// What is wrong with dossiers and documents after a crash; every finding a sentence, none where all
// is well.

export type ArchiveFindings = { readonly lost: Set<string>; readonly halfDone: Set<string> }

/** What was seen in the database or answered to a user, and must be there for ever. */
export type Seen = {
  readonly ids: Set<string>
  /** Files whose content was inspected: they never change, which their hash proves each time. */
  readonly files: Set<string>
}

const findLost = ({ snapshot, volumes, documents }: Archive, { ids }: Seen): string[] => {
  const there = new Set([...snapshot.materials, ...volumes, ...documents].map(({ id }) => id))
  return [...ids].filter((id) => !there.has(id)).map((id) => `was there, and is lost: ${id}`)
}

/** A case is as before the binding or archived, whole, with one volume. */
export function findHalfBound(archive: Archive): string[] {
  const { snapshot, volumes, items, jobs, bindings } = archive
  return snapshot.cases
    .filter(({ status }) => status === 'closed' || status === 'archived')
    .flatMap(({ id, case_no: caseNo, status }) => {
      const own = volumes.filter((volume) => volume.case_id === id)
      const archivings = snapshot.events.filter(
        (event) => event.case_id === id && event.kind === 'case.archived',
      )
      const isBound = status === 'archived'
      const signs = {
        volumes: own.length,
        events: archivings.length,
        checks: jobs.filter((job) => job.case_id === id && job.kind === 'dossier_check').length,
        sealed: bindings.some((each) => each.case_id === id && each.state === 'sealed') ? 1 : 0,
      }
      const contradicting = Object.entries(signs).filter(([, count]) => count !== Number(isBound))
      const materials = snapshot.materials.filter((material) => material.case_id === id)
      const bound = items.filter((item) => item.case_id === id).map((item) => item.material_id)
      const expected = isBound ? materials.map((material) => material.id) : []
      const isSame = bound.sort().join() === expected.sort().join()
      return [
        ...contradicting.map(([what, count]) => `${caseNo} is ${status} and has ${count} ${what}`),
        ...(isSame ? [] : [`${caseNo}: ${bound.length} items, ${expected.length} expected`]),
        ...own.flatMap((volume) => findWrongVolume(archive, volume)),
      ]
    })
}

function findWrongVolume({ snapshot, items }: Archive, volume: VolumeRow): string[] {
  const own = items.filter((item) => item.volume_id === volume.id)
  let page = 0
  const isRunningOn = own.every((item, index) => {
    const follows = item.no === index + 1 && item.first_page === page + 1
    page = item.last_page
    return follows
  })
  const event = snapshot.events.find(
    ({ kind, case_id: id }) => kind === 'case.archived' && id === volume.case_id,
  )
  const named = event?.kind === 'case.archived' ? event.data.bound : null
  const isNamed =
    named?.volumeId === volume.id &&
    named.sha256 === volume.sha256 &&
    named.manifestSha256 === sha256(volume.manifest)
  return [
    ...(isRunningOn && page === volume.numbered_pages ? [] : [`${volume.id}: its pages have gaps`]),
    ...(isNamed ? [] : [`${volume.id} is not what its event names`]),
  ]
}

/** A document is final with its material and its event, or it is not there at all. */
export function findHalfFinal({ snapshot, documents }: Archive): string[] {
  const final = snapshot.events.flatMap((event) =>
    event.kind === 'document.finalised' ? [event.data] : [],
  )
  const wrong = documents.filter(({ id, material_id: materialId, pages }) => {
    const material = snapshot.materials.find((each) => each.id === materialId)
    const own = final.filter(({ documentId }) => documentId === id)
    return own.length !== 1 || own[0]!.sha256 !== material?.sha256 || own[0]!.pages !== pages
  })
  const known = new Set(documents.map(({ id }) => id))
  const inMediation = new Set(
    snapshot.cases.filter(({ status }) => status === 'in_mediation').map(({ id }) => id),
  )
  const bare = snapshot.materials.filter(
    ({ id, case_id: caseId }) =>
      inMediation.has(caseId) && !documents.some(({ material_id: of }) => of === id),
  )
  return [
    ...wrong.map(({ id }) => `document ${id} and its material or event differ`),
    ...bare.map(({ id }) => `material ${id} of no document`),
    ...final
      .filter(({ documentId }) => !known.has(documentId))
      .map(({ documentId }) => `an event without its document ${documentId}`),
  ]
}

/** Gaps and repetitions in the numbers of documents and volumes, by institution, kind and year. */
export function findGaps({ documents, volumes, counters }: Archive): string[] {
  const series = (row: { holder_id: string; kind: string; year: number }) =>
    `${row.holder_id} ${row.kind} ${row.year}`
  const numbered = [
    ...documents.map((row) => ({ ...row, year: row.number_year })),
    ...volumes.map((row) => ({ ...row, kind: 'dossier', year: row.number_year })),
  ]
  const groups = groupBy(numbered, series)
  const lasts = new Map(counters.map((row) => [series(row), row.last]))
  return [...new Set([...groups.keys(), ...lasts.keys()])].flatMap((key) => {
    const numbers = (groups.get(key) ?? []).map(({ number }) => number).sort((a, b) => a - b)
    const isWhole = numbers.every((number, index) => number === index + 1)
    return isWhole && numbers.length === (lasts.get(key) ?? 0)
      ? []
      : [`${key}: ${numbers.join(', ')}; the counter says ${lasts.get(key) ?? 0}`]
  })
}

const bytesOf = (folder: string, key: string) =>
  openStoredFile(readFileSync(join(folder, key.slice(0, 2), key)), key)

async function findWrongPdf(
  folder: string,
  key: string,
  {
    page_count: pageCount,
    numbered_pages: numberedPages,
  }: Pick<VolumeRow, 'page_count'> & {
    readonly numbered_pages: number | null
  },
): Promise<string[]> {
  const { opened, signature } = await checkPdf(bytesOf(folder, key))
  const isComplete =
    opened?.pageCount === pageCount &&
    (numberedPages === null || opened.numberedPages === numberedPages)
  return [
    ...(signature === 'valid' ? [] : [`the signature of ${key} is ${signature}`]),
    ...(isComplete ? [] : [`${key} has not its ${pageCount} pages`]),
  ]
}

/**
 * What must hold at any instant, also while the program is dead. What was found sound once must be
 * there the next time.
 */
export async function inspectArchive(
  folder: string,
  seen: Seen,
  findings: ArchiveFindings,
): Promise<void> {
  const archive = await takeArchive()
  const { snapshot, volumes, documents } = archive
  const bad = findBadFiles({ materials: [...snapshot.materials, ...volumes] }, folder)
  for (const lost of [...findLost(archive, seen), ...bad]) findings.lost.add(lost)
  for (const wrong of [
    ...findHalfBound(archive),
    ...findHalfFinal(archive),
    ...findGaps(archive),
    ...findBrokenChains(snapshot),
  ])
    findings.halfDone.add(wrong)
  const fileOf = (row: DocumentRow) =>
    snapshot.materials.find(({ id }) => id === row.material_id)?.storage_key
  const pdfs = [
    ...volumes.map((row) => ({ ...row, key: row.storage_key })),
    ...documents.map((row) => ({
      page_count: row.pages,
      numbered_pages: null,
      key: fileOf(row),
    })),
  ]
  for (const { key, ...pages } of pdfs) {
    if (!key || seen.files.has(key) || bad.length > 0) continue
    seen.files.add(key)
    for (const wrong of await findWrongPdf(folder, key, pages)) findings.halfDone.add(wrong)
  }
  for (const { id } of [...snapshot.materials, ...volumes, ...documents]) seen.ids.add(id)
}
