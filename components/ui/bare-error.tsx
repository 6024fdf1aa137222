import { TROUBLE } from '@/lib/labels/zh-CN/shell'

export interface BareErrorProps {
  errorId?: string
  onRetry: () => void
}

/**
 * The last-resort error page. Every page loads it in advance, so it uses no other part of the kit
 * and stays small.
 */
export function BareError({ errorId, onRetry }: BareErrorProps) {
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-12 text-center">
      <h2 className="text-lg font-semibold">{TROUBLE.title}</h2>
      <div className="mt-1 max-w-[34em] text-ink-2">{TROUBLE.next}</div>
      {errorId ? (
        <p className="mt-3 rounded-md bg-line-2 px-3 py-0.5 text-ink-2">
          {TROUBLE.id} <span className="select-all font-mono">{errorId}</span>
        </p>
      ) : null}
      <button
        type="button"
        onClick={onRetry}
        className="mt-5 min-h-11 rounded-md bg-court px-4 font-medium text-on-fill hover:bg-court-strong"
      >
        {TROUBLE.retry}
      </button>
    </div>
  )
}
