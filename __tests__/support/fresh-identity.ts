import { freshSerial } from './sound-act'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A resident identity number with its check character that no earlier call returned. */
export function freshIdentity(): string {
  const serial = freshSerial()
  const day = new Date(Date.UTC(1980, 0, 1) + Math.floor(serial / 999) * 86_400_000)
  const born = day.toISOString().slice(0, 10).replaceAll('-', '')
  const body = `110101${born}${String((serial % 999) + 1).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return body + '10X98765432'[sum % 11]
}
