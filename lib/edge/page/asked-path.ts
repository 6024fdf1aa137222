import 'server-only'
import { headers } from 'next/headers'
import { PATH_HEADER } from '../security/security-headers'

/** The path of the page that was asked for (proxy.ts), '/' where nobody said it. */
export async function askedPath(): Promise<string> {
  return (await headers()).get(PATH_HEADER) ?? '/'
}
