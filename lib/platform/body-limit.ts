const MB = 1_048_576

const REFERRALS = '/api/v1/referrals'

/** One material of 10 MB and the form around it. */
const MATERIALS = /^\/api\/cases\/[^/]+\/materials$/

/** The files of one message, 20 MB, and the form around them. */
const MESSAGES = /^\/api\/cases\/[^/]+\/messages$/

/** The photo of an identity card, 10 MB, and the form around it. */
const CARD_PHOTOS = /^\/api\/cases\/[^/]+\/identity-photo$/

/** A page of an authority, 10 MB, and the form around it. */
const AUTHORITY_FILES = /^\/api\/cases\/[^/]+\/authority-files$/

/** A paper of a correction of 司法确认, 10 MB, and the form around it. */
const CORRECTION_FILES = /^\/api\/own-confirmations\/[^/]+\/[^/]+\/files$/

/** A paper of qualification of a roster, 10 MB, and the form around it. */
const ROSTER_PAPERS = /^\/api\/roster\/[^/]+\/papers$/

/** The photo of a document that the mediator saw, 10 MB, and the form around it. */
const DOCUMENT_PHOTOS = /^\/api\/cases\/[^/]+\/identity-checks\/[^/]+\/photo$/

/** A Word template of 10 MB and the form around it. */
const TEMPLATES = /^\/api\/document-templates\/[^/]+$/

/** The picture of a seal, of 10 MB, and the form around it. */
const SEALS = '/api/institution-seals'

/** One material of 10 MB of an application. */
const APPLIED_MATERIALS = '/api/apply/materials'

/** One material of 10 MB of a clerk's draft. */
const DRAFT_MATERIALS = /^\/api\/referral-drafts\/[^/]+\/materials$/

/** What a provider of SMS reports at once: some thousand messages. */
const DELIVERY_REPORTS = '/api/v1/delivery-reports/'

/** One part of a photo: 2 MB. */
const UPLOAD_PART = /^\/api\/mediator\/uploads\/[^/]+\/parts\/[^/]+$/

/** A spreadsheet of 10 MB; a slightly larger one gets the import's own sentence. */
const IMPORTS = /^\/api\/imports\/(cases|mediators|organisations|referrals)$/

/**
 * Bytes a body may have. Referrals include their materials (base64 of 30 MB and the text around
 * it).
 */
export function bodyLimit(path: string): number {
  if (MATERIALS.test(path) || TEMPLATES.test(path) || path === SEALS) return 12 * MB
  if (path === APPLIED_MATERIALS || CARD_PHOTOS.test(path) || DRAFT_MATERIALS.test(path))
    return 12 * MB
  if (AUTHORITY_FILES.test(path) || DOCUMENT_PHOTOS.test(path)) return 12 * MB
  if (CORRECTION_FILES.test(path) || ROSTER_PAPERS.test(path)) return 12 * MB
  if (MESSAGES.test(path)) return 21 * MB
  if (UPLOAD_PART.test(path)) return 2 * MB
  if (IMPORTS.test(path)) return 11 * MB
  if (path.startsWith(DELIVERY_REPORTS)) return 4 * MB
  return path === REFERRALS ? 42 * MB : MB
}
