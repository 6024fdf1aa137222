/** @jest-environment node */
import { renderToString } from 'react-dom/server'
import { isDocumentRequest, noteRequest } from '@/components/ui/document-request'
import { putBy, take } from '@/components/ui/text-shelf'
import { Written } from '@/components/ui/written'
import { WrittenText } from '@/components/ui/written-text'

const ROWS = '<tbody><tr><td>许静</td></tr></tbody>'

test('放下的文字，写页面的时候取出来，取过就没有了', () => {
  const place = putBy(ROWS)!
  expect(renderToString(<WrittenText as="table" className="data-table" place={place} />)).toBe(
    `<table class="data-table" id="${place}">${ROWS}</table>`,
  )
  expect(take(place)).toBe('')
})

test('每一份有自己的地方', () => {
  const [one, other] = [putBy('甲')!, putBy('乙')!]
  expect(one).not.toBe(other)
  expect([take(other), take(one)]).toEqual(['乙', '甲'])
})

test('没有人来取的，过一分钟丢掉；放满了就不再放，文字照常随数据送去', () => {
  const left = putBy('走掉的', performance.now() - 61_000)!
  const places = Array.from({ length: 200 }, () => putBy(ROWS))
  expect(take(left)).toBe('')
  expect(places.filter((place) => place !== null)).toHaveLength(200)
  expect(putBy(ROWS)).toBeNull()
  for (const place of places) take(place!)
  expect(putBy(ROWS)).not.toBeNull()
})

test('不知道是不是整页的时候，文字随数据送去', () => {
  noteRequest('text/html')
  // 只有服务器渲染一个请求的时候才记得住；这里没有这样的请求。
  expect(isDocumentRequest()).toBe(false)
  expect(renderToString(<Written as="table" className="data-table" html={ROWS} />)).toBe(
    `<table class="data-table">${ROWS}</table>`,
  )
})
