/** Which application a form is about. */
export function ConfirmationFields({
  caseId,
  confirmationId,
}: {
  caseId: string
  confirmationId: string
}) {
  return (
    <>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="confirmationId" value={confirmationId} />
    </>
  )
}
