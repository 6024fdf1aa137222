import 'server-only'
import { sha256 } from '@/lib/platform/sha256'
import type { DocumentContent } from './content'

/** SHA-256 of what a document says, in a fixed order: the same content always has the same hash. */
export function hashContent(content: DocumentContent): string {
  const { title, issuer, number, caseNo, blocks, signatures, day } = content
  return sha256(JSON.stringify([title, issuer, number, caseNo, blocks, signatures, day]))
}
