// Environment of the application's programs. None of them gets the owner's URL of the database,
// nor the keys of backups.
import { mkdirSync } from 'node:fs'
import { inData } from './project.mjs'

/**
 * Environment of the web server, the build and the operation scripts.
 * @param {{ urls: { webUrl: string, jobUrl: string, changesUrl: string },
 *   mode?: 'production' | 'development', filesFolder?: string, isTrial?: boolean }} options
 * isTrial: PDF files may be signed with a key that the installation makes itself, and 两步验证 is
 *   offered, not required
 */
export function appEnvironment({
  urls,
  mode = 'production',
  filesFolder = process.env.HEYI_FILES_DIR ?? inData('files'),
  isTrial = !process.env.DATABASE_URL,
}) {
  mkdirSync(filesFolder, { recursive: true, mode: 0o700 })
  return {
    ...process.env,
    // empty rather than absent: Next.js reads .env.local itself and would fill in what is absent
    DATABASE_URL: '',
    HEYI_DB_PASSWORD: '',
    HEYI_WEB_DB_PASSWORD: '',
    HEYI_BACKUP_KEY: '',
    HEYI_BACKUP_KEYS_OLD: '',
    HEYI_DATABASE_URL: urls.webUrl,
    HEYI_JOB_DATABASE_URL: urls.jobUrl,
    HEYI_CHANGES_DATABASE_URL: urls.changesUrl,
    HEYI_FILES_DIR: filesFolder,
    HEYI_MAINTENANCE_DIR: inData('maintenance'),
    HEYI_PDF_TRIAL_SIGNER_DIR: isTrial ? inData('pdf-signer') : '',
    HEYI_SECOND_FACTOR: process.env.HEYI_SECOND_FACTOR || (isTrial ? 'offered' : 'required'),
    NODE_ENV: mode,
    AUTH_TRUST_HOST: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/**
 * Arguments for Node.js to run one of our TypeScript files outside Next.js, in its threads too,
 * with the modules that only a server may load.
 */
export const typescriptArguments = (file, ...args) => [
  '--conditions=react-server',
  '--import',
  'tsx',
  '--import',
  './scripts/setup/typescript-in-threads.mjs',
  file,
  ...args,
]
