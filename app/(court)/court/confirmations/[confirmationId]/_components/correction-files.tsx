import { Card } from '@/components/ui/card'
import { CORRECTION_FILES } from '@/lib/labels/zh-CN/correction-file'
import type { ConfirmationView } from '@/lib/queries/confirmation/present-confirmation'

/** The papers that were handed in with the answer to a correction. */
export function CorrectionFiles({ view: { id, correctionFiles } }: { view: ConfirmationView }) {
  if (correctionFiles.length === 0) return null
  return (
    <Card title={CORRECTION_FILES.handedIn}>
      <ul className="flex flex-col gap-1">
        {correctionFiles.map((file) => (
          <li key={file.id}>
            <a
              href={`/api/confirmations/${id}/files/${file.id}`}
              className="text-court underline underline-offset-4"
            >
              {file.title}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
