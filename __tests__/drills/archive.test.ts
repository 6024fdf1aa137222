import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sweepOrphans } from '@/lib/files/sweep-orphans'
import { flipBits } from '../support/archive-bits'
import { inspectArchive, type Seen } from '../support/archive-findings'
import { killWithin, newDrill, type Falls } from '../support/archive-kills'
import { takeArchive } from '../support/archive-snapshot'
import { binding, finalising } from '../support/archive-works'
import { findOrphans } from '../support/kill-files'
import { seededRandom } from '../support/seeded-random'
import { buildWorld, closeWorld } from '../support/world'

// kill -9 in the middle of binding a dossier and of finalising documents, and bits flipped in what
// was exported. npm run drill:archive makes a long run of it: HEYI_ARCHIVE_KILLS of each,
// HEYI_ARCHIVE_BITS places, HEYI_ARCHIVE_SEED another one.

const KILLS = Number(process.env.HEYI_ARCHIVE_KILLS ?? 2)
const BITS = Number(process.env.HEYI_ARCHIVE_BITS ?? 50)
const SEED = Number(process.env.HEYI_ARCHIVE_SEED ?? 1)

const random = seededRandom(SEED)
const folder = mkdtempSync(join(tmpdir(), 'heyi-archive-files-'))
// A finding that is seen again with the next inspection counts once.
const found = { lost: new Set<string>(), halfDone: new Set<string>(), unnamed: new Set<string>() }
const falls: Falls[] = []
const figures = { bits: 0, exported: 0, inspections: 0, orphans: 0, leftOrphans: 0 }

beforeAll(
  async () => {
    process.env.HEYI_FILES_DIR = folder
    const drill = newDrill(await buildWorld(), folder)
    const seen: Seen = { ids: new Set(), files: new Set() }
    const inspect = async () => {
      figures.inspections += 1
      for (const { documentId } of drill.heard.answered.values())
        if (documentId) seen.ids.add(documentId)
      await inspectArchive(folder, seen, found)
    }
    for (const work of [binding, finalising])
      falls.push(await killWithin(drill, work, KILLS, random, inspect))
    const orphans = async () => {
      const { snapshot, volumes } = await takeArchive()
      return findOrphans({ materials: [...snapshot.materials, ...volumes] }, folder).length
    }
    figures.orphans = await orphans()
    await sweepOrphans(new Date(Date.now() + 25 * 3_600_000))
    figures.leftOrphans = await orphans()
    await inspect()
    const flipped = await flipBits(drill.world, BITS, random)
    for (const place of flipped.unnamed) found.unnamed.add(place)
    Object.assign(figures, { bits: BITS, exported: flipped.size })
    const report = process.env.HEYI_ARCHIVE_FIGURES
    const counts = Object.fromEntries(Object.entries(found).map(([what, { size }]) => [what, size]))
    if (report) writeFileSync(report, JSON.stringify({ ...figures, falls, findings: counts }))
  },
  300_000 + KILLS * 120_000,
)

afterAll(async () => {
  await closeWorld()
  rmSync(folder, { recursive: true, force: true })
})

test(`归档、定稿各在办理中途被强行终止 ${KILLS} 次`, () => {
  const within = falls.map((each) => Object.values(each.within).reduce((sum, n) => sum + n, 0))
  expect(within).toEqual([KILLS, KILLS])
})

test('已答复的文书、已成的卷、材料的文件，一个不丢', () => expect([...found.lost]).toEqual([]))

test('不是原来的样子，就是办完的样子：案件、卷、编号、页码、签名、事件链都完整', () => {
  expect([...found.halfDone]).toEqual([])
})

test('无主文件一天后全部清扫', () => expect(figures.leftOrphans).toBe(0))

test(`导出的卷宗改动一位（${BITS} 处），核验逐处指出是哪个文件`, () => {
  expect([...found.unnamed]).toEqual([])
})
