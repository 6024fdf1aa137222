import type { DocumentKind } from '@/lib/domain/case/vocabulary'
import type { ServiceAnswer } from '@/lib/domain/participant/declared-identity'

// The port to a state identity service (身份认证平台, 在线诉讼规则 第7条): do name and number belong together? It
// sees no face and no photo. Every driver passes one contract test
// (docs/decisions/0114-identity-by-photo-and-service.md).

/** What is sent: nothing but what the person declared. */
export type IdentityQuestion = {
  readonly name: string
  readonly documentKind: DocumentKind
  /** Without spaces, in capitals. */
  readonly number: string
}

export type IdentityService = {
  /** As the person who is identified reads it: to whom name and number are sent. */
  readonly name: string
  /** Never throws, and answers within its time limit: whatever goes wrong is `unavailable`. */
  readonly check: (question: IdentityQuestion) => Promise<ServiceAnswer>
}
