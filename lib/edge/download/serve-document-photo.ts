import 'server-only'
import { getIdentityPhoto } from '@/lib/queries/mediator/get-identity-photo'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/** The photo of a document, shown by the browser under a policy that runs nothing. */
export const serveDocumentPhoto = serveDownload(getIdentityPhoto, (request, photo) =>
  sendKept(request, { ...photo, disposition: 'inline' }),
)
