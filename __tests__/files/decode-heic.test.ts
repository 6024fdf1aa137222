import { checkUpload } from '@/lib/files/check-upload'
import { decodeHeic } from '@/lib/files/decode-heic'
import { HEIC_SIZE, heicPhoto } from '../support/heic-photo'
import { heicOf } from '../support/upload-files'

// HEIC 在单独的线程里解码：有时限，解码之前先看说明。

const points = { wantsPoints: true } as const

test('解出每一个点', async () => {
  const decoded = await decodeHeic(heicPhoto(), points)
  if (!decoded.ok || !decoded.value) throw new Error('the photograph was refused')
  const { width, height } = decoded.value
  expect({ width, height }).toEqual(HEIC_SIZE)
  expect(decoded.value.points).toHaveLength(width * height * 4)
})

test('只是检查的，不取各点', async () => {
  expect(await decodeHeic(heicPhoto(), { wantsPoints: false })).toEqual({ ok: true, value: null })
})

test('到了时限就停下：请缩小后重新上传', async () => {
  expect(await decodeHeic(heicPhoto(), points, 1)).toEqual({
    ok: false,
    refusal: { code: 'FILE_IMAGE_TOO_LARGE' },
  })
})

test('说明里已经看得出不行的，不开始解码', async () => {
  const sizeless = Buffer.from(heicPhoto().toString('latin1').replaceAll('ispe', 'free'), 'latin1')
  expect(await decodeHeic(sizeless, points, 0)).toEqual({
    ok: false,
    refusal: { code: 'FILE_DAMAGED' },
  })
  expect(await decodeHeic(heicOf(40_000, 40_000), points, 0)).toEqual({
    ok: false,
    refusal: { code: 'FILE_IMAGE_TOO_LARGE' },
  })
})

test('同时检查多张，一张一张来，都有结果，本线程照常运转', async () => {
  let turns = 0
  const turn = () => {
    turns += 1
    next = setImmediate(turn)
  }
  let next = setImmediate(turn)
  const checked = await Promise.all(
    Array.from({ length: 4 }, () => checkUpload({ fileName: '照片.heic', bytes: heicPhoto() })),
  ).finally(() => clearImmediate(next))
  expect(checked.map(({ ok }) => ok)).toEqual([true, true, true, true])
  expect(turns).toBeGreaterThan(1_000)
})
