// Under which names the system answers. A request under another name was led here by somebody
// else's DNS (rebinding) or through a server that does not belong here; what we would answer
// (addresses, cookies, the origin check) would then speak of that name.

type HostSettings = {
  readonly NODE_ENV: string
  readonly HEYI_PUBLIC_URL?: string
  readonly HEYI_ALLOWED_HOSTS: string
}

const LOCAL = ['localhost', '127.0.0.1', '[::1]'] as const

/**
 * The names, in lower case and without port: HEYI_ALLOWED_HOSTS, the host of HEYI_PUBLIC_URL, and
 * this machine's own. null: every name, in development and in tests.
 */
export function allowedHosts(settings: HostSettings): ReadonlySet<string> | null {
  if (settings.NODE_ENV !== 'production') return null
  const { HEYI_PUBLIC_URL: url, HEYI_ALLOWED_HOSTS: listed } = settings
  const names = listed.split(',').map((name) => hostName(name.trim()))
  return new Set([
    ...LOCAL,
    ...(url ? [hostName(new URL(url).host)] : []),
    ...names.filter(Boolean),
  ])
}

/** The name in a Host header, in lower case and without port. */
export function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '')
}

/**
 * People reach the system over https, which ends at a proxy, but no proxy is declared: then nothing
 * the proxy says counts, cookies are not Secure, and all clients have the proxy's address.
 */
export function lacksTrustedProxy(settings: {
  readonly HEYI_PUBLIC_URL?: string
  readonly HEYI_TRUSTED_PROXIES: number
}): boolean {
  return (
    settings.HEYI_TRUSTED_PROXIES === 0 && (settings.HEYI_PUBLIC_URL?.startsWith('https:') ?? false)
  )
}
