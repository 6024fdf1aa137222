import { z } from 'zod'

// Where the metrics are read (docs/operations/monitoring.md).

export const METRICS_SETTINGS = {
  /** Without it no metrics are served. */
  HEYI_METRICS_PORT: z.preprocess(
    (value) => value || undefined,
    z.coerce.number().int().min(1).max(65_535).optional(),
  ),
  /** Never an address that people outside reach: the metrics need no sign-in. */
  HEYI_METRICS_LISTEN: z.preprocess((value) => value || undefined, z.string().default('127.0.0.1')),
} as const
