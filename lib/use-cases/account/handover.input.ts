import { z } from 'zod'
import { HANDOVERS } from '@/lib/domain/activation/activation-link'

/** How the account is handed over; by an initial password where nothing is chosen. */
export const HandoverField = z.enum(HANDOVERS, 'CHOOSE_ONE').default('slip')
