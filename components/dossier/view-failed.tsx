import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'

/** What could not be shown, and the way to try again. */
export function ViewFailed({ children, onRetry }: { children: string; onRetry: () => void }) {
  return (
    <Notice
      tone="danger"
      className="m-4"
      action={
        <Button size="sm" onClick={onRetry}>
          {DOSSIER.retry}
        </Button>
      }
    >
      {children}
    </Notice>
  )
}
