import { GET as getCase } from '@/app/api/v1/cases/[caseNo]/route'
import { GET as getCases } from '@/app/api/v1/cases/route'
import { GET as getChanges } from '@/app/api/v1/changes/route'
import { GET as getPaper } from '@/app/api/v1/confirmations/[confirmationId]/papers/[no]/route'
import { GET as getPack } from '@/app/api/v1/packs/[packId]/route'
import type { Route } from '@/lib/edge/route/define-route'

// A court's own system as it reads: it knows addresses and its key, and nothing else.

const ROUTES: readonly (readonly [RegExp, Route])[] = [
  [/^\/api\/v1\/changes$/, getChanges],
  [/^\/api\/v1\/cases$/, getCases],
  [/^\/api\/v1\/cases\/(?<caseNo>[^/]+)$/, getCase],
  [/^\/api\/v1\/packs\/(?<packId>[^/]+)$/, getPack],
  [/^\/api\/v1\/confirmations\/(?<confirmationId>[^/]+)\/papers\/(?<no>[^/]+)$/, getPaper],
]

/** Reads an address of the API by its route. */
export async function read(
  address: string,
  key: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const url = new URL(address, 'https://heyi.example')
  for (const [pattern, route] of ROUTES) {
    const match = pattern.exec(url.pathname)
    if (!match) continue
    const request = new Request(url, { headers: { authorization: `Bearer ${key}`, ...headers } })
    return route(request, { params: Promise.resolve({ ...match.groups }) })
  }
  throw new Error(`no route has ${address}`)
}

/** The JSON of an answer that is expected to be good. */
export async function readJson<T>(address: string, key: string): Promise<T> {
  const response = await read(address, key)
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
