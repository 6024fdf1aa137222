import { deriveDigits, hashOfSecret } from './derived-secret'

// docs/decisions/0107-applications.md

/**
 * What the browser of a draft carries in a signed cookie (hex). It is stored with the draft, and
 * the policies of the database compare it.
 */
export function applicationProof(applicationId: string): string {
  return hashOfSecret('application draft', applicationId)
}

/**
 * 申请编号: eight digits by which both sides speak of an application on the telephone. It opens
 * nothing.
 */
export function applicationNumber(applicationId: string): string {
  return deriveDigits('application number', applicationId, 8)
}
