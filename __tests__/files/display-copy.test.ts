import sharp, { type Sharp } from 'sharp'
import { shownAs } from '@/lib/files/content-kind'
import { makeDisplayCopy } from '@/lib/files/display-copy'
import { HEIC_COLOUR, HEIC_SIZE, heicPhoto, heicWithout } from '../support/heic-photo'
import { heicOf, imageBomb, sidewaysJpeg, soundPng } from '../support/upload-files'

test('照片按相机所说转正，地点、设备等一概去掉', async () => {
  const original = await sidewaysJpeg()
  expect(original.includes('SecretPhone')).toBe(true)
  const copy = await makeDisplayCopy(original, 'image/jpeg')
  const { width, height, exif, orientation, format } = await sharp(copy.bytes).metadata()
  expect({ width, height, exif, orientation, format }).toEqual({
    width: 30,
    height: 60,
    exif: undefined,
    orientation: undefined,
    format: 'webp',
  })
  expect(copy.bytes.includes('SecretPhone')).toBe(false)
})

test('大图缩到两千像素以内，小图不放大', async () => {
  const large = await sharp({
    create: { width: 3_000, height: 1_000, channels: 3, background: '#336' },
  })
    .png()
    .toBuffer()
  const sizeOf = async (bytes: Buffer) => {
    const { width, height } = await sharp(
      (await makeDisplayCopy(bytes, 'image/png')).bytes,
    ).metadata()
    return [width, height]
  }
  expect(await sizeOf(large)).toEqual([2_000, 667])
  expect(await sizeOf(await soundPng(3))).toEqual([60, 30])
})

test('像素炸弹不解码', async () => {
  await expect(makeDisplayCopy(imageBomb(), 'image/png')).rejects.toThrow('pixel limit')
})

test('HEIC 照片在页面上看得到，去掉地点和设备', async () => {
  const copy = await makeDisplayCopy(heicPhoto(), 'image/heic')
  const { width, height, exif, format } = await sharp(copy.bytes).metadata()
  expect({ width, height, exif, format }).toEqual({ ...HEIC_SIZE, exif: undefined, format: 'webp' })
  const { channels } = await sharp(copy.bytes).stats()
  for (const [index, shade] of HEIC_COLOUR.entries())
    expect(Math.abs(channels[index]!.mean - shade)).toBeLessThan(12)
})

test('没有经过上传检查的 HEIC：损坏的不显示', async () => {
  for (const bytes of [heicOf(400, 300), heicOf(40_000, 40_000), heicWithout('image')])
    await expect(makeDisplayCopy(bytes, 'image/heic')).rejects.toThrow('cannot be shown')
})

test('同时打开很多张，最多两张一起制作，其余的等着，都做得出来', async () => {
  let running = 0
  let most = 0
  const real = sharp.prototype.toBuffer as (this: Sharp) => Promise<Buffer>
  const watched = jest
    .spyOn(sharp.prototype, 'toBuffer')
    .mockImplementation(async function toBuffer(this: Sharp) {
      running += 1
      most = Math.max(most, running)
      try {
        return await real.call(this)
      } finally {
        running -= 1
      }
    } as never)
  const original = await soundPng(4)
  most = 0
  const copies = await Promise.all(
    Array.from({ length: 9 }, () => makeDisplayCopy(original, 'image/png')),
  )
  watched.mockRestore()
  expect([copies.length, most]).toEqual([9, 2])
})

test('能在页面上显示的只有图片和 PDF', () => {
  expect(
    [
      'image/png',
      'image/jpeg',
      'image/heic',
      'application/pdf',
      'application/vnd.ms-excel',
      'text/html',
      'image/svg+xml',
    ].map(shownAs),
  ).toEqual(['image', 'image', 'image', 'pdf', null, null, null])
})
