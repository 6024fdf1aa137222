// Imported first: everything that the drill starts keeps its data in a folder of the drill's own, not in .data.
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const ownFolder = mkdtempSync(join(tmpdir(), 'heyi-drill-device-'))
// Run as root, the database's server is another user and must be able to walk through.
chmodSync(ownFolder, 0o711)
process.env.HEYI_DATA_DIR = join(ownFolder, 'data')
process.env.DATABASE_URL = ''
