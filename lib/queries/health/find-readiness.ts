import 'server-only'
import { asSystem, isDatabaseReachable } from '@/lib/data/door'
import { isSchemaInPlace } from '@/lib/data/stores/system/schema-store'

export type Readiness = { readonly database: boolean; readonly schema: boolean }

/** Can this process do its work: is the database there, and has it the tables that this version asks for? Never throws. */
export async function findReadiness(): Promise<Readiness> {
  if (!(await isDatabaseReachable())) return { database: false, schema: false }
  try {
    return { database: true, schema: await asSystem('check readiness', isSchemaInPlace) }
  } catch {
    return { database: true, schema: false }
  }
}
