import { env } from './env'

/**
 * The address of a page for people outside, as a letter or an SMS names it. Without
 * HEYI_PUBLIC_URL, which every channel that really sends needs, it is this machine's own: for
 * trying out.
 */
export function publicAddress(path: string): string {
  const base = env().HEYI_PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? '3000'}`
  return new URL(path, base).toString()
}
