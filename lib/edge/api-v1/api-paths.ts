// Addresses of the integration API as paths. No host: only the court's network knows the name of
// this platform.

export const casePath = (caseNo: string) => `/api/v1/cases/${encodeURIComponent(caseNo)}`
export const packPath = (packId: string) => `/api/v1/packs/${packId}`
export const paperPath = (confirmationId: string, no: number) =>
  `/api/v1/confirmations/${confirmationId}/papers/${no}`

/** A parameter of a path: encoded once, or already decoded by a proxy. */
export function decodedParam(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
