/** A colleague's number; a press dials it where the device can. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a
      href={`tel:${phone}`}
      className="rounded-sm text-court underline-offset-4 hover:underline phone:inline-flex phone:min-h-11 phone:items-center phone:-my-[0.66rem]"
    >
      {phone}
    </a>
  )
}
