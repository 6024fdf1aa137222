import 'server-only'
import { readFile } from 'node:fs/promises'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { env } from '@/lib/platform/env'
import { errorFields, log } from '@/lib/platform/logger'
import { openSigner, type Signer } from './signer'
import { readTrialSigner, TRIAL_PASSPHRASE } from './trial-signer'

export type NoSigner = { readonly code: 'SIGNER_MISSING' | 'SIGNER_UNREADABLE' }

async function open(): Promise<Signer | null> {
  const { HEYI_PDF_P12_FILE, HEYI_PDF_P12_PASSPHRASE, HEYI_PDF_TRIAL_SIGNER_DIR } = env()
  if (HEYI_PDF_P12_FILE)
    return openSigner(await readFile(HEYI_PDF_P12_FILE), HEYI_PDF_P12_PASSPHRASE)
  if (HEYI_PDF_TRIAL_SIGNER_DIR)
    return openSigner(await readTrialSigner(HEYI_PDF_TRIAL_SIGNER_DIR), TRIAL_PASSPHRASE)
  return null
}

type Kept = { heyiPdfSigner?: Signer }
const kept = globalThis as unknown as Kept

/**
 * The signer of this installation (docs/operations/keys.md), opened once a process. Opening
 * computes for up to some tenths of a second without a pause: a server does it as it starts.
 * @returns SIGNER_MISSING where none is configured; SIGNER_UNREADABLE where it cannot be opened,
 * which the log explains
 */
export async function configuredSigner(): Promise<Result<Signer, NoSigner>> {
  try {
    kept.heyiPdfSigner ??= (await open()) ?? undefined
    return kept.heyiPdfSigner ? ok(kept.heyiPdfSigner) : refuse({ code: 'SIGNER_MISSING' })
  } catch (error) {
    log.error('the certificate of PDF signatures cannot be opened', errorFields(error))
    return refuse({ code: 'SIGNER_UNREADABLE' })
  }
}
