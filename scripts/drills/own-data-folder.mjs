// Imported first: everything that the drill starts keeps its data in a folder of the drill's own,
// not in .data, on an embedded database that listens to this machine only. Nothing of it reaches
// the services that the installation is set up with.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const ownFolder = mkdtempSync(join(tmpdir(), 'heyi-drill-'))
// Run as root, the database's server is another user and must be able to walk through.
chmodSync(ownFolder, 0o711)
process.env.HEYI_DATA_DIR = join(ownFolder, 'data')
// Empty rather than absent: what .env.local says must not be read in.
for (const name of ['DATABASE_URL', 'HEYI_S3_BUCKET', 'HEYI_CLAMD', 'HEYI_TSA_URL'])
  process.env[name] = ''

/** Stops the database of the drill and removes all of its data. */
export async function removeOwnData() {
  const { stopEmbeddedPostgresIfUnused } = await import('../setup/embedded-postgres.mjs')
  const { findPlace } = await import('../setup/embedded-postgres-place.mjs')
  await stopEmbeddedPostgresIfUnused()
  const { dataFolder } = await findPlace()
  rmSync(ownFolder, { recursive: true, force: true })
  // Where its user cannot walk into the temporary folder, the data is outside, in a folder of its
  // own.
  if (!dataFolder.startsWith(ownFolder))
    rmSync(dirname(dataFolder), { recursive: true, force: true })
}
