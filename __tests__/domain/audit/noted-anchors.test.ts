import { readNotedAnchors, writeNotedAnchor } from '@/lib/domain/audit/noted-anchors'

// 封存摘要另存的文件：一行一次封存，写出来的都读得回来，写错的指出是第几行。

const ANCHOR = { id: 12, at: new Date('2026-11-26T08:00:00Z'), hash: 'ab'.repeat(32) }

test('写出的一行读回来一样，空行和换行方式不论', () => {
  const line = writeNotedAnchor(ANCHOR)
  expect(line).toBe(`12\t2026-11-26T08:00:00.000Z\t${'ab'.repeat(32)}`)
  for (const text of [line, `${line}\n`, `\r\n${line}\r\n\r\n`])
    expect(readNotedAnchors(text)).toEqual({ anchors: [ANCHOR] })
  expect(readNotedAnchors('')).toEqual({ anchors: [] })
})

test('只有摘要的一行也算，例如从日志里抄来的；制表符粘贴成空格的照读', () => {
  const { hash } = ANCHOR
  expect(readNotedAnchors(`  ${hash}\n${writeNotedAnchor(ANCHOR).replaceAll('\t', '  ')}`)).toEqual(
    {
      anchors: [{ id: null, at: null, hash }, ANCHOR],
    },
  )
})

test.each([
  ['摘要少一位', `12\t2026-11-26T08:00:00.000Z\t${'a'.repeat(63)}`],
  ['没有序号', `\t2026-11-26T08:00:00.000Z\t${'a'.repeat(64)}`],
  ['时间不存在', `12\t2026-13-26T08:00:00.000Z\t${'a'.repeat(64)}`],
  ['别的文字', '封存'],
])('%s：指出第 2 行', (_, line) => {
  expect(readNotedAnchors(`${writeNotedAnchor(ANCHOR)}\n${line}`)).toEqual({ badLine: 2 })
})
