import 'server-only'
import { hashOf } from './check-files'
import { fileStore } from './file-store'
import { readAll } from './read-all'

/**
 * The bytes of a stored file, compared with the hash in the case: altered evidence is not given
 * out. Throws where the file is missing or differs.
 */
export async function readKept(storageKey: string, sha256: string): Promise<Buffer<ArrayBuffer>> {
  const file = await fileStore().open(storageKey)
  if (!file) throw new Error('a material has no file')
  const bytes = await readAll(file.stream)
  if (hashOf(bytes) !== sha256) throw new Error('a material differs from its hash')
  return bytes
}
