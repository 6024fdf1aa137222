import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { Bucket } from '@/lib/files/s3-store'

const NAME = 'heyi-files'

/** A storage that speaks S3, on this machine alone, with one empty bucket. */
export async function startObjectStorage() {
  const directory = mkdtempSync(join(tmpdir(), 'heyi-s3-'))
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: NAME }],
  })
  const { port } = await server.run()
  const bucket: Bucket = {
    bucket: NAME,
    endpoint: `http://127.0.0.1:${port}`,
    region: 'cn-north-1',
    keyId: 'S3RVER',
    keySecret: 'S3RVER',
  }
  return {
    bucket,
    /** Where an object's bytes are on this machine's disk. */
    pathOf: (key: string) => join(directory, NAME, key.slice(0, 2), `${key}._S3rver_object`),
    async stop() {
      await server.close()
      rmSync(directory, { recursive: true })
    },
  }
}
