import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'

/**
 * The person that a row of `participants t` is, as contacts and identity checks name it: (kind,
 * id). As personOfPart (lib/domain/participant/case-person.ts) decides.
 */
export const PERSON_OF_PARTICIPANT = Prisma.sql`(
  CASE t.kind WHEN 'legal_representative' THEN 'representative' ELSE t.kind END,
  CASE t.kind WHEN 'agent' THEN t.person_id ELSE t.party_id END)`
