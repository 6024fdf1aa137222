import { z } from 'zod'
import { OWN_DATA_FORMATS } from '../participant/own-data'
import { Id, Text } from './event-atoms'
import { AUDITED_LISTS, EXPORT_LISTS } from './lists'

/** Access records: sensitive reads, exports, and refused acts. */
export const ACCESS_EVENT_SHAPES = {
  'act.refused': z.strictObject({ act: Text, code: Text, target: Text.nullable() }),
  'personal-number.unmasked': z.strictObject({
    what: z.enum(['phone', 'document', 'residence', 'address', 'representative']),
    of: Text,
    personId: Id,
    reason: Text,
  }),
  /**
   * A reviewer saw the personal numbers of a case in full, by an assignment
   * (docs/decisions/0135-review-assignments.md).
   */
  'personal-number.reviewed': z.strictObject({ assignmentId: Id, numbers: z.int().min(0) }),
  'case.viewed': z.strictObject({
    surface: z.enum(['detail', 'progress', 'materials', 'score', 'minutes', 'services', 'chases']),
  }),
  'material.read': z.strictObject({ materialId: Id, title: Text, sha256: Text }),
  'material.viewed': z.strictObject({ materialId: Id, title: Text, sha256: Text }),
  // `volume`: of a bound dossier; absent where its materials were listed one by one.
  'dossier.read': z.strictObject({
    materials: z.int().min(0),
    volume: z.int().min(1).optional(),
  }),
  // Printed pages that were shown in one sitting, as far as not recorded before.
  'volume.read': z.strictObject({
    volume: z.int().min(1),
    sitting: Id,
    pages: z
      .array(z.tuple([z.int().min(1), z.int().min(1)]))
      .min(1)
      .max(2_000),
    isPrint: z.boolean(),
  }),
  'volume.searched': z.strictObject({
    volume: z.int().min(1),
    words: Text,
    matches: z.int().min(0),
  }),
  /**
   * A volume that left as a file; `sha256`: of its bound PDF, `without`: the items whose file is
   * gone.
   */
  'dossier.exported': z.strictObject({
    volume: z.int().min(1),
    number: Text,
    sha256: Text,
    without: z.array(z.int().min(1)),
  }),
  'decline-notice.read': z.strictObject({ declineId: Id, number: Text, sha256: Text }),
  'pack.read': z.strictObject({ packId: Id, number: Text, sha256: Text }),
  /** One who takes part took along what the system holds about them. */
  'own-data.downloaded': z.strictObject({ format: z.enum(OWN_DATA_FORMATS) }),
  // `cases`: how many cases stood on the page, the institution's own or all of the court's; null
  // where it shows sums alone.
  'list.viewed': z.strictObject({
    list: z.enum(AUDITED_LISTS),
    conditions: z.array(Text).max(40),
    of: z.enum(['institution', 'court']),
    cases: z.int().min(0).nullable(),
  }),
  'list.exported': z.strictObject({
    list: z.enum(EXPORT_LISTS),
    conditions: z.array(Text).max(40),
    rows: z.int().min(0),
  }),
} as const
