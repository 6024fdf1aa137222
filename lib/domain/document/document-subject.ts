import { z } from 'zod'

/**
 * For what a case has a document: the id of a party, of a meeting and the like, or several such
 * parts joined by colons; empty where the case has it once.
 */
export const DocumentSubjectId = z
  .string()
  .max(120)
  .regex(/^[\w:-]*$/)
