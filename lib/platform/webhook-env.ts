import { z } from 'zod'
import { readNetworks } from './reachable-address'

export const WEBHOOK_SETTINGS = {
  /**
   * Private networks in which courts' receivers may be, as `10.20.0.0/16`; without them none may.
   */
  HEYI_WEBHOOK_NETWORKS: z
    .string()
    .default('')
    .refine((text) => readNetworks(text) !== null, 'networks as 10.20.0.0/16, separated by commas'),
  /** Milliseconds after which a receiver that has not answered is given up for this time. */
  HEYI_WEBHOOK_TIMEOUT_MS: z.coerce.number().int().min(100).max(20_000).default(10_000),
} as const
