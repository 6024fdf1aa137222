import { Icon } from './icon'
import type { ReactNode } from 'react'
import { TROUBLE } from '@/lib/labels/zh-CN/shell'
import { cn } from './cn'
import { CopyButton } from './copy-button'

export interface ErrorStateProps {
  title?: ReactNode
  children?: ReactNode
  /** The id under which the server log has the error. */
  errorId?: string
  /** 重试, 返回列表. */
  action?: ReactNode
  className?: string
}

/** A page that could not be shown: what happened, that nothing is lost, the id to report. */
export function ErrorState({
  title = TROUBLE.title,
  children = TROUBLE.next,
  errorId,
  action,
  className,
}: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={cn('flex flex-col items-center px-6 py-12 text-center', className)}
    >
      <span className="mb-3 grid size-12 place-items-center rounded-full bg-danger-soft text-danger">
        <Icon name="circle-exclamation-point" className="size-6 [stroke-width:1.5]" />
      </span>
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="mt-1 max-w-[34em] text-ink-2">{children}</div>
      {errorId ? (
        <p className="mt-3 inline-flex items-center gap-2 rounded-md bg-line-2 py-0.5 pl-3 pr-1 text-ink-2">
          <span>
            {TROUBLE.id} <span className="font-mono">{errorId}</span>
          </span>
          <CopyButton text={errorId} />
        </p>
      ) : null}
      {action == null ? null : (
        <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>
      )}
    </div>
  )
}
