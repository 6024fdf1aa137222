import { buffer } from 'node:stream/consumers'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { exportImportResult } from '@/lib/queries/import/export-import-result'
import { importCases } from '@/lib/use-cases/import/import-cases'
import { caseLine, checkCases, CLOSED } from '../../support/import-file'
import { unzipped } from '../../support/unzipped'
import { buildWorld, closeWorld } from '../../support/world'

afterAll(closeWorld)

test('结果文件有每一行和它的结果，没有证件号码，没有公式', async () => {
  const world = await buildWorld()
  const importId = await checkCases(world.people.adminA, [
    caseLine(0, { acceptedAt: '2026-03-03', mediator: '谢岚' }),
    caseLine(1, CLOSED),
    caseLine(2, {
      applicantNumber: '819999199003070015',
      respondentName: '=HYPERLINK("http://x")',
    }),
  ])
  await importCases(world.people.adminA, { importId, rows: 1 })
  const answer = await exportImportResult(world.people.adminA, { import: importId })
  if (!answer.ok) throw new Error('no file')
  expect(answer.value.rows).toBe(3)
  const { stream } = await answer.value.file.read()
  const text = Object.values(await unzipped(await buffer(stream as NodeReadableStream))).join('')
  expect(text).toContain('已导入：(2026) 多元化解1号')
  expect(text).toContain('校验码')
  expect(text).not.toMatch(/8199991990|19900008001|<f>/)
})
