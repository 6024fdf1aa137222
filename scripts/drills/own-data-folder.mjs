// Imported first: everything that the drill starts keeps its data in a folder of the drill's own,
// not in .data, on an embedded database that listens to this machine only. Nothing of it reaches
// the services that the installation is set up with.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'

export const ownFolder = mkdtempSync(join(tmpdir(), 'heyi-drill-'))
// Run as root, the database's server is another user and must be able to walk through.
chmodSync(ownFolder, 0o711)
process.env.HEYI_DATA_DIR = join(ownFolder, 'data')
// Empty rather than absent: what .env.local says must not be read in.
const OUTSIDE = ['DATABASE_URL', 'HEYI_POOLER', 'HEYI_S3_BUCKET', 'HEYI_CLAMD', 'HEYI_TSA_URL']
for (const name of OUTSIDE) process.env[name] = ''

// The project's modules read once where the data lies. What read it before this file would work on
// the installation's own database, and the drill would remove it at its end.
const { inData } = await import('../setup/project.mjs')
if (!inData().startsWith(ownFolder + sep))
  throw new Error('own-data-folder.mjs must be the first import of a drill')

/** Where the embedded database lies when its user cannot walk into the drill's folder. */
const isOutside = (folder) => folder.startsWith('/var/lib/heyi-postgres-')

/**
 * Stops the database of the drill and removes all of its data, and nothing else.
 * @throws Error where the database lies in a folder that no drill made
 */
export async function removeOwnData() {
  const { stopEmbeddedPostgresIfUnused } = await import('../setup/embedded-postgres.mjs')
  const { findPlace } = await import('../setup/embedded-postgres-place.mjs')
  await stopEmbeddedPostgresIfUnused()
  const { dataFolder } = await findPlace()
  rmSync(ownFolder, { recursive: true, force: true })
  const folder = dirname(dataFolder)
  if (folder.startsWith(ownFolder + sep)) return
  if (!isOutside(folder)) throw new Error(`演练的数据库不在演练自己的文件夹里：${folder}`)
  rmSync(folder, { recursive: true, force: true })
}
