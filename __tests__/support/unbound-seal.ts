import { createCipheriv, randomBytes } from 'node:crypto'

/** A value as earlier versions sealed it: without key id and without its place. */
export function sealUnbound(plain: string, keyHex = process.env.HEYI_PERSONAL_KEY!): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(keyHex, 'hex'), iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return ['v1', ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join(
    '.',
  )
}
