// The manifest of a backup: what it is, of which parts it consists, and a proof made with the
// backup key. It can be read without the key and hides nothing; it contains no personal data.
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { proofOf } from './sealing.mjs'
import { BASES, inBase } from './settings.mjs'

const FORM = 1

/** `20261129T210530Z`, which sorts by time. */
export const idOf = (at) => at.toISOString().replace(/[-:]|\.\d+/g, '')

/** Written last: a backup without a manifest is unfinished and does not count. */
export function writeManifest(folder, manifest, ring) {
  const text = JSON.stringify({ form: FORM, ...manifest, backupKey: ring.id }, null, 2)
  const path = join(folder, inBase(manifest.id, 'manifest.json'))
  const proof = proofOf(text, ring, ring.id)
  writeFileSync(`${path}.part`, JSON.stringify({ text, proof }), { mode: 0o600, flush: true })
  renameSync(`${path}.part`, path)
}

/**
 * @returns the manifest; `isProven` null where the environment lacks its key
 * @throws Error naming the manifest where it was changed or has another form
 */
export function readManifest(folder, id, ring) {
  const name = inBase(id, 'manifest.json')
  try {
    const { text, proof } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const manifest = JSON.parse(text)
    const expected = ring && proofOf(text, ring, manifest.backupKey)
    if (manifest.form !== FORM || manifest.id !== id || (expected && expected !== proof))
      throw new Error('changed')
    return { ...manifest, isProven: expected ? true : null }
  } catch (error) {
    if (error.code === 'EACCES') throw error
    throw new Error(`${name} 被改动过，或者不是本程序写的。`)
  }
}

/**
 * All finished backups of a folder, oldest first.
 * @returns {{ backups: object[], broken: string[] }} broken: sentences
 */
export function readManifests(folder, ring) {
  const [backups, broken] = [[], []]
  const path = join(folder, BASES)
  for (const id of existsSync(path) ? readdirSync(path).sort() : []) {
    if (!existsSync(join(folder, inBase(id, 'manifest.json')))) continue
    try {
      backups.push(readManifest(folder, id, ring))
    } catch (error) {
      broken.push(error.message)
    }
  }
  return { backups, broken }
}
