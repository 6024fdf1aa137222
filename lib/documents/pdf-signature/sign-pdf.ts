import 'server-only'
import type { Result } from '@/lib/domain/time/result'
import { env } from '@/lib/platform/env'
import { errorFields, log } from '@/lib/platform/logger'
import { configuredSigner, type NoSigner } from './configured-signer'
import { signWith, type SignedPdf, type SignerNotValid, type SigningRequest } from './sign-with'

export type SigningRefusal = NoSigner | SignerNotValid

/**
 * Signs a PDF of ours with the key of this installation, and with a time stamp where an authority
 * is configured (docs/decisions/0078). `pdf` is handed over: the caller has it no more. Without a
 * key nothing is signed, and nothing may be issued; without an answer of the authority the file has
 * no stamp, which `stamp` reports and the log explains.
 * @throws Error where the file is signed already or is not of ours; ThreadFault
 */
export async function signPdf(
  pdf: Uint8Array,
  request: SigningRequest,
): Promise<Result<SignedPdf, SigningRefusal>> {
  const signer = await configuredSigner()
  if (!signer.ok) return signer
  const { HEYI_TSA_URL: url, HEYI_TSA_TIMEOUT_MS: mostMilliseconds } = env()
  const signed = await signWith(signer.value, url ? { url, mostMilliseconds } : null, pdf, request)
  if (signed.ok && signed.value.stamp === 'unavailable')
    log.warn('a PDF was signed without a time stamp', errorFields(signed.value.fault))
  return signed
}
