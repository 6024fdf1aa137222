import {
  decideUploadPart,
  findMissingParts,
  PART_BYTES,
  partCount,
  partRange,
  type UploadFacts,
} from '@/lib/domain/upload/upload'

// 分段上传: ADR 0067. 每段 2 MB，各有 SHA-256.

test.each([
  [1, 1],
  [PART_BYTES, 1],
  [PART_BYTES + 1, 2],
  [10 * 1024 * 1024, 5],
])('%d 字节分 %d 段', (size, count) => expect(partCount(size)).toBe(count))

test('各段首尾相接，合起来正是整个文件', () => {
  const size = 2 * PART_BYTES + 7
  const ranges = [0, 1, 2].map((no) => partRange(no, size))
  expect(ranges).toEqual([
    { from: 0, to: PART_BYTES },
    { from: PART_BYTES, to: 2 * PART_BYTES },
    { from: 2 * PART_BYTES, to: size },
  ])
})

const FACTS: UploadFacts = {
  size: PART_BYTES + 7,
  sha256: 'f',
  partSha256: ['a', 'b'],
  received: [0],
}

test('缺的一段存，已有的不再存', () => {
  expect(findMissingParts(FACTS)).toEqual([1])
  const last = { no: 1, size: 7, sha256: 'b' }
  expect(decideUploadPart(FACTS, last)).toEqual({ ok: true, value: 'store' })
  expect(decideUploadPart(FACTS, { no: 0, size: PART_BYTES, sha256: 'a' })).toEqual({
    ok: true,
    value: 'known',
  })
})

test.each([
  ['少一个字节', { size: 6 }, 'UPLOAD_PART_DAMAGED'],
  ['多一个字节', { size: 8 }, 'UPLOAD_PART_DAMAGED'],
  ['内容不同', { sha256: 'a' }, 'UPLOAD_PART_DAMAGED'],
  ['没有的一段', { no: 2 }, 'NOT_FOUND'],
])('%s：不存', (_title, change, code) => {
  expect(decideUploadPart(FACTS, { no: 1, size: 7, sha256: 'b', ...change })).toMatchObject({
    refusal: { code },
  })
})
