import 'server-only'
import type { Query } from '@/lib/queries/define-query'
import { getOwnFile, type OwnFile } from '@/lib/queries/party/get-own-file'
import { getOwnSupplementaryFile } from '@/lib/queries/supplementary/get-own-supplementary-file'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

const serveFile = (query: Query<OwnFile>) =>
  serveDownload(query, (request, { title: _title, ...file }) =>
    sendKept(request, { ...file, disposition: 'inline' }),
  )

/** A document for one who takes part: the very bytes that are signed, or the signed copy. */
export const serveOwnFile = serveFile(getOwnFile)
/** The signed text of a 补充协议. */
export const serveOwnSupplementary = serveFile(getOwnSupplementaryFile)
