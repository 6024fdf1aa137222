import { create } from 'qrcode'

/** White around the code, in modules (ISO/IEC 18004). */
const QUIET = 4

/**
 * A QR code as SVG, of error correction M: a spot on it does not spoil it. Adjoining modules of a
 * row are one rectangle.
 */
export function qrCodeSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const side = size + 2 * QUIET
  let path = ''
  for (let row = 0; row < size; row += 1)
    for (let from = 0; from < size; from += 1) {
      let to = from
      while (to < size && data[row * size + to]) to += 1
      if (to === from) continue
      path += `M${from + QUIET} ${row + QUIET}h${to - from}v1h-${to - from}z`
      from = to
    }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="M0 0h${side}v${side}h-${side}z" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}
