import { z } from 'zod'
import { PACK_KINDS } from '../dossier/court-pack'
import { CHECK_CODES } from '../dossier/four-properties'
import { CHECK_OCCASIONS } from '../dossier/property-report'
import { RETENTION_CLASSES } from '../dossier/retention'
import { Day, Id, Text } from './event-atoms'

/** Another administrator's decision of a proposal. */
const DestructionDecision = z.strictObject({ proposalId: Id, proposedBy: Text, reason: Text })

/**
 * What becomes of a dossier after the closing: its checks, what is handed to the court, and its
 * destruction list.
 */
export const CUSTODY_EVENT_SHAPES = {
  /** `codes`: the checks that found a fault. */
  'dossier.checked': z.strictObject({
    occasion: z.enum(CHECK_OCCASIONS),
    volumes: z.int().min(1),
    faults: z.int().min(0),
    codes: z.array(z.enum(CHECK_CODES)),
  }),
  /** `items`: how many; what they are is in the list of the pack. */
  'dossier.handed-over': z.strictObject({
    packId: Id,
    pack: z.enum(PACK_KINDS),
    number: Text,
    former: Text.nullable(),
    items: z.int().min(1),
    sha256: Text,
  }),
  'dossier.destruction-proposed': z.strictObject({
    proposalId: Id,
    retention: z.enum(RETENTION_CLASSES),
    until: Day,
    reason: Text,
  }),
  'dossier.destruction-approved': DestructionDecision,
  'dossier.destruction-rejected': DestructionDecision,
  'dossier.destruction-carried-out': z.strictObject({
    approvalId: Id,
    approvedBy: Text,
    reason: Text,
  }),
  /**
   * `digest`: SHA-256 over the sorted lines of source, row and SHA-256 of each file
   * (destroyed_files).
   */
  'dossier.files-destroyed': z.strictObject({
    stepId: Id,
    files: z.int().min(0),
    digest: Text,
  }),
} as const
