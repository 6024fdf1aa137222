/** Request header by which the proxy hands a page its own address: path and query. */
export const PATH_HEADER = 'x-heyi-path'

/** Path and query of a request, without the parameter that Next.js adds to its own fetches. */
export function requestedPath(url: URL): string {
  const search = new URLSearchParams(url.search)
  search.delete('_rsc')
  return search.size > 0 ? `${url.pathname}?${search}` : url.pathname
}
