import 'server-only'
import { readFileSync } from 'node:fs'
import { env } from '@/lib/platform/env'
import type { CertificateAuthority } from './certificate-authority'
import { createGenericAuthority } from './generic-authority'

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

let authority: CertificateAuthority | null | undefined

/**
 * The certificate authority that the environment sets up; null: there is none. Throws where its
 * roots cannot be read.
 */
export function configuredAuthority(): CertificateAuthority | null {
  authority ??= open()
  return authority
}

function open(): CertificateAuthority | null {
  const settings = env()
  const { HEYI_CA_NAME: name, HEYI_CA_ENDPOINT: endpoint, HEYI_CA_SECRET: secret } = settings
  const { HEYI_CA_ROOTS_FILE: file, HEYI_CA_TIMEOUT_MS: timeoutMs } = settings
  if (!name || !endpoint || !secret || !file) return null
  const roots = readFileSync(file, 'utf8').match(PEM) ?? []
  return createGenericAuthority({ name, roots, endpoint, secret, timeoutMs })
}
