import { z } from 'zod'
import { UPLOAD_SLOTS } from '../dossier/catalogue'
import { Id, Text } from './event-atoms'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * A volume as the event of its binding names it: its file and the head of the chain that its
 * manifest has.
 */
export const BoundVolume = z.strictObject({
  volumeId: Id,
  volume: z.int().min(1),
  number: Text,
  sha256: Sha256,
  manifestSha256: Sha256,
  chain: z.strictObject({ seq: z.int().min(1), hash: Sha256 }),
  items: z.int().min(0),
  pages: z.int().min(1),
})

/** What becomes of a dossier after the closing, besides 归档 itself, which moves the case. */
export const DOSSIER_EVENT_SHAPES = {
  // An administrator started the binding; the system does it.
  'dossier.binding-started': z.strictObject({ volume: z.int().min(1) }),
  'dossier.explained': z.strictObject({ slot: z.enum(UPLOAD_SLOTS), reason: Text }),
  // 补充卷.
  'dossier.supplemented': BoundVolume,
} as const
