import {
  bytesOfMb,
  FILE_MB,
  findTooLarge,
  tooLargeCode,
  tooLargeSentences,
} from '@/lib/domain/upload/file-limit'

// 单个文件上限：正好等于上限的可以；代码里带着当时的上限，每一个可设的值都有一句话。

test.each([
  [2, 2 * 1_048_576, undefined],
  [2, 2 * 1_048_576 + 1, 'FILE_TOO_LARGE_2'],
  [10, 10 * 1_048_576, undefined],
  [10, 10 * 1_048_576 + 1, 'FILE_TOO_LARGE'],
])('上限 %s MB，%s 字节', (mb, size, code) => {
  expect(findTooLarge([size], mb).get(0)).toBe(code)
})

test('几份文件，只指出超过的', () => {
  const most = bytesOfMb(5)
  expect([...findTooLarge([1, most + 1, most, most + 2], 5)]).toEqual([
    [1, 'FILE_TOO_LARGE_5'],
    [3, 'FILE_TOO_LARGE_5'],
  ])
})

test('可设的每一个值都有自己的一句话，别的没有', () => {
  const sentences = tooLargeSentences((mb) => `不超过 ${mb} MB`)
  expect(Object.keys(sentences)).toHaveLength(FILE_MB.most - FILE_MB.least + 1)
  for (let mb = FILE_MB.least; mb <= FILE_MB.most; mb += 1)
    expect(sentences[tooLargeCode(mb)]).toBe(`不超过 ${mb} MB`)
})
