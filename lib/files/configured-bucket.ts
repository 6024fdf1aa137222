import 'server-only'
import { env } from '@/lib/platform/env'
import type { FileDriver } from './file-store'

/** The bucket of this installation; null where none is configured. */
export function configuredBucket(): FileDriver | null {
  const { HEYI_S3_BUCKET: bucket, HEYI_S3_ENDPOINT: endpoint, ...settings } = env()
  if (!bucket) return null
  const { HEYI_S3_REGION: region, HEYI_S3_KEY_ID, HEYI_S3_KEY_SECRET } = settings
  const credentials = { keyId: HEYI_S3_KEY_ID ?? '', keySecret: HEYI_S3_KEY_SECRET ?? '' }
  return loadedLater(async () => {
    const { fileDriverOn } = await import('./s3-store')
    return fileDriverOn({ bucket, endpoint, region, ...credentials })
  })
}

/** The client of S3 is a large package: only an installation with a bucket loads it. */
function loadedLater(load: () => Promise<FileDriver>): FileDriver {
  let loading: Promise<FileDriver> | undefined
  const driver = () => (loading ??= load())
  return {
    put: async (key, bytes) => (await driver()).put(key, bytes),
    open: async (key, range) => (await driver()).open(key, range),
    replace: async (key, bytes) => (await driver()).replace(key, bytes),
    remove: async (key) => (await driver()).remove(key),
    async *listBefore(before) {
      yield* (await driver()).listBefore(before)
    },
  }
}
