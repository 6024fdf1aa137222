import { Icon } from '@/components/ui/icon'
import { MESSAGE_FILE } from '@/lib/labels/zh-CN/message-file'
import type { MessageFileView } from '@/lib/queries/thread/messages-view'

/**
 * Photos, small and opened as they are, without an optimizer and its cache; recordings with the
 * browser's own player; files by name and size.
 */
export function MessageFileList({
  caseId,
  files,
}: {
  caseId: string
  files: readonly MessageFileView[]
}) {
  if (files.length === 0) return null
  const photos = files.filter(({ kind }) => kind === 'photo')
  const address = (id: string) => `/api/cases/${caseId}/message-files/${id}`
  return (
    <div className="mt-2 flex flex-col gap-2">
      {photos.length === 0 ? null : (
        <ul className="flex flex-wrap gap-2">
          {photos.map(({ id, name }) => (
            <li key={id}>
              <a
                href={address(id)}
                target="_blank"
                rel="noopener"
                aria-label={MESSAGE_FILE.photoOf(name)}
                className="block size-24 overflow-hidden rounded-lg border border-line bg-ground"
              >
                <picture className="contents">
                  <img
                    src={`${address(id)}/small`}
                    alt=""
                    loading="lazy"
                    className="size-full object-cover"
                  />
                </picture>
              </a>
            </li>
          ))}
        </ul>
      )}
      {files.map(({ id, kind, name, about }) =>
        kind === 'voice' ? (
          <div key={id}>
            <p className="flex items-center gap-1.5">
              <Icon name="mic" className="size-[1.15em] shrink-0" />
              {about}
            </p>
            <audio
              controls
              preload="none"
              src={address(id)}
              aria-label={about}
              className="mt-1 w-full"
            />
            <p className="text-sm text-ink-3">{MESSAGE_FILE.noTranscript}</p>
          </div>
        ) : kind === 'file' ? (
          <a
            key={id}
            href={address(id)}
            className="flex min-h-11 items-center gap-2 rounded-lg border border-line px-3 py-2 text-court"
          >
            <Icon name="file" className="size-[1.15em] shrink-0" />
            <span className="min-w-0 break-all underline underline-offset-4">
              {MESSAGE_FILE.openFile(name, about)}
            </span>
          </a>
        ) : null,
      )}
    </div>
  )
}
