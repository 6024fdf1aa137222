import type { OwnDocumentView } from '@/lib/queries/party/get-own-document'

/** What both answers send of the place. */
export function PlaceFields({
  view: { caseId, documentId, seen },
  place,
}: {
  view: OwnDocumentView
  place: number
}) {
  return (
    <>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="seen" value={seen} />
    </>
  )
}
