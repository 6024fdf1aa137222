// The name under an application for confirmation. Sources: 民诉解释 第353条; 电子签名法 第3、13条;
// docs/decisions/0137-signed-applications.md.
import type { ReadingWay } from '../signature/signature'
import type { Drawing } from '../signature/strokes'

/**
 * What one person wrote when confirming for a party; when, and how that person was identified, is
 * in the confirmation.
 */
export type ConfirmationSignature = {
  readonly partyId: string
  /** The 申请书 as it was confirmed (lib/documents/templates/application-text.ts), and its SHA-256. */
  readonly text: string
  readonly textSha256: string
  readonly drawing: Drawing
  readonly reading: ReadingWay
  /** Who read it aloud. */
  readonly helper: string | null
}
