import 'server-only'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { sha256Yielding } from '@/lib/platform/sha256'
import type { ByteRange } from './file-chunks'
import type { FileDriver } from './file-store'
import { readHashed } from './read-all'

// Files in a bucket of an S3-compatible storage (docs/operations/storage.md). Objects have the
// names that the folder driver's files have, so that one can be copied to the other by any tool.

const OBJECT = /^[0-9a-f]{2}\/([0-9a-f]{64})$/
const KEY = /^[0-9a-f]{64}$/
/** Names per page; the service gives no more than a thousand. */
const PAGE = 1_000

export type Bucket = {
  readonly bucket: string
  readonly endpoint?: string
  readonly region: string
  readonly keyId: string
  readonly keySecret: string
}

function objectOf(key: string): string {
  if (!KEY.test(key)) throw new Error('a storage key has an unknown form')
  return `${key.slice(0, 2)}/${key}`
}

const isNamed = (error: unknown, ...names: string[]) =>
  error instanceof Error && names.includes(error.name)

/**
 * The checksums that the client would add are not understood everywhere: it writes them into the
 * file.
 */
function connect({ endpoint, region, keyId, keySecret }: Bucket): S3Client {
  return new S3Client({
    ...(endpoint && { endpoint, forcePathStyle: true }),
    region,
    credentials: { accessKeyId: keyId, secretAccessKey: keySecret },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}

/** @param page names per request of the list */
export function fileDriverOn(at: Bucket, page = PAGE): FileDriver {
  const client = connect(at)
  const objectAt = (key: string) => ({ Bucket: at.bucket, Key: objectOf(key) })

  const exists = async (key: string) => {
    try {
      await client.send(new HeadObjectCommand(objectAt(key)))
      return true
    } catch (error) {
      if (isNamed(error, 'NotFound', 'NoSuchKey')) return false
      throw error
    }
  }

  const read = async (key: string, range?: ByteRange) => {
    const part = range && `bytes=${range.first}-${range.last}`
    try {
      const { Body, ContentLength, ContentRange } = await client.send(
        new GetObjectCommand({ ...objectAt(key), Range: part }),
      )
      if (!Body || ContentLength === undefined) throw new Error('an object came without a body')
      if (range && !ContentRange?.startsWith(`bytes ${range.first}-`))
        throw new Error('the storage does not read parts of objects')
      const whole = ContentRange?.split('/')[1]
      return { stream: Body.transformToWebStream(), size: Number(whole ?? ContentLength) }
    } catch (error) {
      if (isNamed(error, 'NotFound', 'NoSuchKey')) return null
      throw error
    }
  }

  /** The service's answer is not believed: what it stored is read again. */
  const write = async (key: string, bytes: Uint8Array, isNew: boolean) => {
    await client.send(
      new PutObjectCommand({
        ...objectAt(key),
        Body: bytes,
        ContentLength: bytes.length,
        ...(isNew && { IfNoneMatch: '*' }),
      }),
    )
    const stored = await read(key)
    const isSame = stored && (await readHashed(stored)).sha256 === (await sha256Yielding(bytes))
    if (!isSame) throw new Error('an object differs from what was sent')
  }

  return {
    async put(key, bytes) {
      // Not every service knows `If-None-Match`; keys are random, so that no other program has this
      // one.
      if (await exists(key)) throw new Error('a storage key is taken')
      await write(key, bytes, true)
    },

    async open(key, range) {
      try {
        return await read(key, range)
      } catch (error) {
        // An empty object has no part at all.
        if (range?.first === 0 && isNamed(error, 'InvalidRange')) return read(key)
        throw error
      }
    },

    replace: (key, bytes) => write(key, bytes, false),

    async remove(key) {
      await client.send(new DeleteObjectCommand(objectAt(key)))
    },

    // The older form of the list: every service knows it, and a page begins behind a name.
    async *listBefore(before) {
      for (let from: string | undefined; ;) {
        const { Contents = [], IsTruncated } = await client.send(
          new ListObjectsCommand({ Bucket: at.bucket, MaxKeys: page, Marker: from }),
        )
        for (const { Key, LastModified } of Contents) {
          const key = OBJECT.exec(Key ?? '')?.[1]
          if (key && LastModified && LastModified < before) yield key
        }
        from = Contents.at(-1)?.Key
        if (!IsTruncated || from === undefined) return
      }
    },
  }
}
