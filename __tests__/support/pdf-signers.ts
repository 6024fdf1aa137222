import { openSigner, type Signer } from '@/lib/documents/pdf-signature/signer'
import { makeTrialSigner, TRIAL_PASSPHRASE } from '@/lib/documents/pdf-signature/trial-signer'
import type { StampAuthority } from '@/lib/documents/pdf-signature/request-time-stamp'
import { signWith } from '@/lib/documents/pdf-signature/sign-with'
import { documentContent } from './document-content'
import { AT, han, lineOf, render } from './rendered'

let made: Promise<Signer> | undefined

/** A signer that no authority knows, one for a test file. */
export function trialSigner(): Promise<Signer> {
  made ??= makeTrialSigner().then((p12) => openSigner(p12, TRIAL_PASSPHRASE))
  return made
}

/** A document of two pages as it is set, without a signature. */
export async function unsignedPdf(): Promise<Uint8Array> {
  return (await render(documentContent({ blocks: [lineOf(han(800))] }))).pdf
}

/** The same, signed. */
export async function signedPdf(authority: StampAuthority | null = null, signer?: Signer) {
  const request = { at: AT, reason: '文书定稿' }
  const signed = await signWith(
    signer ?? (await trialSigner()),
    authority,
    await unsignedPdf(),
    request,
  )
  if (!signed.ok) throw new Error(signed.refusal.code)
  return signed.value
}
