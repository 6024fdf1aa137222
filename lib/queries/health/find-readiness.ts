import 'server-only'
import { isDatabaseReachable, readAs } from '@/lib/data/door'
import { isSchemaInPlace } from '@/lib/data/stores/system/schema-store'

export type Readiness = { readonly database: boolean; readonly schema: boolean }

/** Readiness: the database answers and has the tables this version needs. Never throws. */
export async function findReadiness(): Promise<Readiness> {
  if (!(await isDatabaseReachable())) return { database: false, schema: false }
  try {
    return { database: true, schema: await readAs(null, 'check readiness', isSchemaInPlace) }
  } catch {
    return { database: true, schema: false }
  }
}
