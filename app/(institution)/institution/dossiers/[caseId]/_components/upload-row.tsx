import { Icon } from '@/components/ui/icon'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { ProgressTrack } from '@/components/ui/progress-track'
import { WholeDays } from '@/components/ui/whole-days'
import { fileSizeInWords } from '@/lib/labels/zh-CN/case-file'
import { ADD_MATERIAL } from '@/lib/labels/zh-CN/dossier'
import { isOnItsWay, mayRetry, type QueuedFile } from './upload-queue'

export interface UploadRowProps {
  item: QueuedFile
  onTitle: (title: string) => void
  onRemove: () => void
  onCancel: () => void
  onRetry: () => void
}

/** One file of the queue: its name in the dossier, how far it is, and what can be done about it. */
export function UploadRow({ item, onTitle, onRemove, onCancel, onRetry }: UploadRowProps) {
  const { file, title, state, percent, message } = item
  const isUnderway = isOnItsWay(item)
  const button = (label: string, name: string, icon: ReactNode, onClick: () => void) => (
    <Button variant="quiet" size="sm" aria-label={name} onClick={onClick}>
      {icon}
      {label}
    </Button>
  )
  return (
    <li className="flex flex-col gap-1.5 rounded-md border border-line px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <div className="min-w-0 flex-1 basis-[12rem]">
          <Input
            value={title}
            maxLength={100}
            aria-label={ADD_MATERIAL.nameOf(file.name)}
            readOnly={isUnderway || state === 'done'}
            onChange={(event) => onTitle(event.currentTarget.value)}
          />
        </div>
        {isUnderway
          ? button(
              ADD_MATERIAL.cancelOne,
              ADD_MATERIAL.cancelOf(title),
              <Icon name="x" />,
              onCancel,
            )
          : null}
        {mayRetry(item)
          ? button(
              ADD_MATERIAL.retry,
              ADD_MATERIAL.retryOf(title),
              <Icon name="rotate-ccw" />,
              onRetry,
            )
          : null}
        {isUnderway || state === 'done'
          ? null
          : button(ADD_MATERIAL.remove, ADD_MATERIAL.removeOf(title), <Icon name="x" />, onRemove)}
        {state === 'done' ? (
          <span className="inline-flex items-center gap-1 text-ok">
            <Icon name="circle-check" className="size-4" />
            {ADD_MATERIAL.state.done}
          </span>
        ) : null}
      </div>
      <p className="text-sm break-all text-ink-3">
        {file.name} · {fileSizeInWords(file.size)}
      </p>
      {isUnderway ? (
        <div className="flex items-center gap-3">
          <ProgressTrack
            label={`${ADD_MATERIAL.progressOf(title)} ${ADD_MATERIAL.percent(percent)}`}
            segments={[{ kind: 'elapsed', from: 0, to: percent }]}
          />
          <span role="status" className="shrink-0 text-sm text-ink-2">
            {state === 'checking'
              ? ADD_MATERIAL.state.checking
              : `${ADD_MATERIAL.state.sending} ${ADD_MATERIAL.percent(percent)}`}
          </span>
        </div>
      ) : null}
      {state === 'canceled' ? (
        <p className="text-sm text-ink-2">{ADD_MATERIAL.state.canceled}</p>
      ) : null}
      {message ? (
        <p role="alert" className="flex items-start gap-1 text-sm text-danger">
          <Icon name="circle-exclamation-point" className="mt-[0.2em] size-[1.1em] shrink-0" />
          <span>
            <WholeDays>{message}</WholeDays>
          </span>
        </p>
      ) : null}
    </li>
  )
}
