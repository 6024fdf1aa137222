import { STANDINGS, type Standing } from '@/lib/domain/ruling/objection'
import { Prisma } from '../generated/prisma/client'
import { expression, type Column } from '../typed-reads'
import { parseStoredEnum } from './stored-enum'

/**
 * What objections left of the ruling of this application (prisma/functions/185-after-ruling.sql).
 */
export const rulingStanding = (confirmationId: Column<string>) =>
  expression<string>(Prisma.sql`heyi_ruling_standing(${confirmationId})`)

export const readStanding = (stored: string): Standing =>
  parseStoredEnum(STANDINGS, stored, 'heyi_ruling_standing')
