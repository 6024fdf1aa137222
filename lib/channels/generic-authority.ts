import 'server-only'
import { z } from 'zod'
import type { CertificateAuthority } from './certificate-authority'
import { post } from './post'

export type GenericAuthoritySettings = Pick<CertificateAuthority, 'name' | 'roots'> & {
  readonly endpoint: string
  readonly secret: string
  readonly timeoutMs: number
}

const Signed = z.object({
  certificates: z.array(z.string().max(20_000)).min(1).max(6),
  signature: z.base64().max(4_000),
})

/**
 * A gateway of one's own before a licensed authority: JSON with hash and person; it answers with
 * certificates and signature (docs/operations/keys.md).
 */
export function createGenericAuthority({
  endpoint,
  secret,
  timeoutMs,
  ...authority
}: GenericAuthoritySettings): CertificateAuthority {
  return {
    ...authority,
    sign: async (order) => {
      const { status, body } = await post(endpoint, {
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify(order),
        timeoutMs,
      })
      if (status !== 200) throw new Error('the authority did not sign')
      const { certificates, signature } = Signed.parse(body)
      return { certificates, signature: Buffer.from(signature, 'base64') }
    },
  }
}
