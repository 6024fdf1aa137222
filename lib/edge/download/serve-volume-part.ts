import 'server-only'
import { openVolumeFile } from '@/lib/queries/case/open-volume-file'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/** The file of a bound volume, whole or in the parts that its reader shows. */
export const serveVolumePart = serveDownload(openVolumeFile, (request, file) =>
  sendKept(request, { ...file, mediaType: 'application/pdf', disposition: 'inline' }),
)
