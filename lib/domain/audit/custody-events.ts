import { z } from 'zod'
import { CHECK_CODES } from '../dossier/four-properties'
import { CHECK_OCCASIONS } from '../dossier/property-report'

/** What becomes of a bound dossier: its checks. */
export const CUSTODY_EVENT_SHAPES = {
  /** `codes`: the checks that found a fault. */
  'dossier.checked': z.strictObject({
    occasion: z.enum(CHECK_OCCASIONS),
    volumes: z.int().min(1),
    faults: z.int().min(0),
    codes: z.array(z.enum(CHECK_CODES)),
  }),
} as const
