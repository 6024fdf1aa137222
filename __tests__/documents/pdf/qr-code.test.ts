import jsQR from 'jsqr'
import sharp from 'sharp'
import { qrCodeSvg } from '@/lib/documents/pdf/qr-code'

// 文书末页的二维码：打印的大小能够扫出核验页的地址，一块被盖住也能。

const ADDRESS =
  'https://odr.example.invalid/verify?number=%EF%BC%882026%EF%BC%89%E8%B0%83%E5%8D%8F%E5%AD%97%E7%AC%AC12%E5%8F%B7&code=HY-7K3F-92QD'
/** 18 mm as a printer of 200 dpi sets it. */
const SIDE = 142

async function scan(svg: string, cover?: { side: number; left: number; top: number }) {
  const drawn = sharp(Buffer.from(svg)).resize(SIDE, SIDE).flatten({ background: '#fff' })
  const stamp = cover && {
    input: {
      create: { width: cover.side, height: cover.side, channels: 3 as const, background: '#c00' },
    },
    left: cover.left,
    top: cover.top,
  }
  const { data, info } = await (stamp ? drawn.composite([stamp]) : drawn)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null
}

test('扫出的是原来的地址', async () => {
  expect(await scan(qrCodeSvg(ADDRESS))).toBe(ADDRESS)
})

test('边上被盖住一块也能扫出；盖住大半就不能', async () => {
  const svg = qrCodeSvg(ADDRESS)
  const spot = { side: 18, left: SIDE - 34, top: 60 }
  expect(await scan(svg, spot)).toBe(ADDRESS)
  expect(await scan(svg, { side: 90, left: 40, top: 40 })).toBeNull()
})
