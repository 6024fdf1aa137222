import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { readSheet } from '@/lib/documents/xlsx/read-sheet'
import { readSheetApart } from '@/lib/documents/xlsx/read-sheet-apart'
import {
  GOOD_ROW,
  HEAD_ROW,
  item,
  repeat,
  row,
  sharedBook,
  sharedNames,
  sheetOf,
  writtenNames,
} from '../../support/hostile-workbooks'
import { SHAPE } from './list-of-names'

// An uploaded workbook is read in a thread of its own.

/** Expensive to read, and one line in the end: ten thousand empty rows of forty cells. */
const expensive = () =>
  sheetOf(HEAD_ROW + GOOD_ROW + repeat(10_000, (index) => row(index + 3, '<c s="1"/>'.repeat(40))))

test('读出的与在本线程读的一样，分批传回的各行不缺、不重、不乱', async () => {
  const bytes = sheetOf(HEAD_ROW + writtenNames(1_000, '王'.repeat(700)))
  const apart = await readSheetApart(bytes, SHAPE)
  expect(apart).toEqual(await readSheet(bytes, SHAPE))
  expect(apart.ok && apart.value).toHaveLength(1_000)
})

test('被拒绝的说明原样传回', async () => {
  const bytes = sharedBook(sharedNames(200), item('长'.repeat(900_000)))
  expect(await readSheetApart(bytes, SHAPE)).toEqual({
    ok: false,
    refusal: { code: 'CELL_TOO_LONG', cell: 'B2' },
  })
})

test('读多久，本线程都照常应答', async () => {
  const server = createServer((_request, response) => response.end('ok')).listen(0)
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const bytes = expensive()
  try {
    let isRead = false
    let answered = 0
    const reading = readSheetApart(bytes, SHAPE).finally(() => (isRead = true))
    while (!isRead) {
      expect(await (await fetch(address)).text()).toBe('ok')
      answered += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect((await reading).ok).toBe(true)
    expect(answered).toBeGreaterThan(5)
  } finally {
    server.close()
    server.closeAllConnections()
  }
})

test('超过时限就停止，以一句话拒绝', async () => {
  expect(await readSheetApart(expensive(), SHAPE, 1)).toEqual({
    ok: false,
    refusal: { code: 'SHEET_TOO_SLOW' },
  })
})
