import 'server-only'
import { z } from 'zod'
import { findOrganisationWorld } from '@/lib/data/stores/import/import-organisation-reads'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'

const Names = z
  .array(z.object({ code: z.string().max(80), name: z.string().max(60).nullable() }))
  .max(40_000)

/**
 * What the lines of a workbook of organisations are checked against: courts, institutions,
 * invitations and accounts that are there.
 */
export const getOrganisationImportWorld = defineQuery({
  act: 'import:read',
  input: z.strictObject({
    courts: Names,
    institutions: Names,
    phoneHashes: z.array(z.string().max(64)).max(20_000),
  }),
  load: async (db, named, { actor }) =>
    mayAct(actor, 'organisation:check-import', {}) ? findOrganisationWorld(db, named) : null,
  scope: () => ({}),
  present: (world) => world,
})
