// The secrets of this installation, in .env.local (readable by its owner alone). Only Node
// built-ins.
import { randomBytes } from 'node:crypto'
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { withLock } from './locks.mjs'
import { inProject } from './project.mjs'

const GENERATED = {
  NEXTAUTH_SECRET: () => randomBytes(32).toString('base64url'),
  HEYI_PERSONAL_KEY: () => randomBytes(32).toString('hex'),
  HEYI_PERSONAL_HASH_KEY: () => randomBytes(32).toString('hex'),
  HEYI_FILES_KEY: () => randomBytes(32).toString('hex'),
  HEYI_FORWARDER_SECRET: () => randomBytes(32).toString('base64url'),
  HEYI_DB_PASSWORD: () => randomBytes(24).toString('base64url'),
  HEYI_WEB_DB_PASSWORD: () => randomBytes(24).toString('base64url'),
}

/**
 * Makes the secrets that neither the environment nor .env.local holds, appends them to .env.local
 * (mode 0600) and loads the file into `process.env`. What exists is never changed: personal data
 * could not be read with another key.
 */
export async function ensureSecrets() {
  const file = inProject('.env.local')
  await withLock('secrets', () => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const known = parseEnv(text)
    const missing = Object.entries(GENERATED).filter(([key]) => !known[key] && !process.env[key])
    const lines = missing.map(([key, generate]) => `${key}=${generate()}\n`).join('')
    if (lines)
      appendFileSync(file, (text === '' || text.endsWith('\n') ? '' : '\n') + lines, {
        mode: 0o600,
      })
    if (existsSync(file)) chmodSync(file, 0o600)
  })
  if (existsSync(file)) process.loadEnvFile(file)
}
