import 'server-only'
import { getReplay } from '@/lib/queries/recording/get-replay'
import { getRoomRecording } from '@/lib/queries/recording/get-room-recording'
import type { Actor } from '@/lib/domain/access/roles'
import { sendKept } from '../download/send-kept'
import { serveDownload } from '../download/serve-download'
import { notFound } from '../route/not-found'

/**
 * `GET /api/recordings/replays/<id>`: the file of a recording that was opened with a reason, whole
 * or in part, under a policy that runs nothing. Nothing of it is kept by a browser or a proxy.
 */
export const serveRecording = serveDownload(getReplay, (request, file) =>
  sendKept(request, { ...file, disposition: 'inline' }),
)

/** `GET …/recording`: what a page of the conference shows of its recording. */
export async function serveRoomRecording(
  _request: Request,
  { actor, params }: { readonly actor: Actor; readonly params: Readonly<Record<string, string>> },
): Promise<Response> {
  const found = await getRoomRecording(actor, { meetingId: params.meetingId })
  if (!found.ok) return notFound()
  return Response.json(found.value, { headers: { 'cache-control': 'no-store' } })
}
