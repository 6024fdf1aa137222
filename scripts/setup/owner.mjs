// What the owner of the database must be able to do (deploy/create-owner.sql).
import { withClient } from './databases.mjs'

const POWERS = `SELECT current_user AS name, rolsuper AS "isSuper",
    rolcreaterole AS "mayCreateRoles", rolbypassrls AS "isUnrestricted"
  FROM pg_roles WHERE rolname = current_user`

/**
 * What the owner lacks, in a sentence; null: nothing. Row-level security is forced on the owner
 * too, and functions and triggers that keep figures run as the owner.
 */
export async function findOwnerLack(ownerUrl) {
  const { rows } = await withClient(ownerUrl, (client) => client.query(POWERS))
  const { name, isSuper, mayCreateRoles, isUnrestricted } = rows[0]
  if (isSuper || (mayCreateRoles && isUnrestricted)) return null
  const lack = [mayCreateRoles ? null : 'CREATEROLE', isUnrestricted ? null : 'BYPASSRLS']
  return `数据库属主 ${name} 缺少 ${lack.filter(Boolean).join('、')}。请数据库管理员执行：ALTER ROLE ${name} CREATEROLE BYPASSRLS（见 deploy/create-owner.sql）。`
}

/** @throws Error with a sentence where the owner lacks something */
export async function assertOwner(ownerUrl) {
  const lack = await findOwnerLack(ownerUrl)
  if (lack) throw new Error(lack)
}
