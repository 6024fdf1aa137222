import { env } from './env'

/**
 * The public page that checks a document or dossier by number and code (lib/domain/verification);
 * null where the installation has no public address (HEYI_PUBLIC_URL).
 */
export function verificationUrl(number: string, code: string): string | null {
  const base = env().HEYI_PUBLIC_URL
  if (!base) return null
  const url = new URL('/verify', base)
  url.search = new URLSearchParams({ number, code }).toString()
  return url.toString()
}
