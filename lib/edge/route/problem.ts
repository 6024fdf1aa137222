/**
 * An error response of a route: JSON with a stable code and a Chinese sentence, and one sentence
 * per field path where there are any.
 */
export function problem(
  status: number,
  code: string,
  message: string,
  extra: {
    readonly errors?: Readonly<Record<string, string>>
    readonly incident?: string
    readonly headers?: Readonly<Record<string, string>>
  } = {},
): Response {
  const { headers, ...rest } = extra
  return Response.json(
    { code, message, ...rest },
    { status, headers: { 'cache-control': 'no-store', ...headers } },
  )
}
