import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Where one local stack keeps everything: data, logs, builds. */
export interface Places {
  readonly folder: string
  readonly dynamo: string
  readonly files: string
  readonly logs: string
  /** esbuild's work folder, relative to the repository, as serverless-esbuild wants it. */
  readonly build: string
  /** Milliseconds by which local time runs ahead. */
  readonly clock: string
  readonly checkpoints: string
  /** Exists once the story has been played to its end. */
  readonly seeded: string
  /** Which stack is running here: its process and address. */
  readonly running: string
}

export const placesIn = (folder: string): Places => ({
  folder,
  dynamo: path.join(folder, 'dynamodb'),
  files: path.join(folder, 'files'),
  logs: path.join(folder, 'logs'),
  build: path.relative(root, path.join(folder, 'build')),
  clock: path.join(folder, 'clock'),
  checkpoints: path.join(folder, 'streams.json'),
  seeded: path.join(folder, 'seeded'),
  running: path.join(folder, 'running.json'),
})

/** The folder of `npm start`; `LINLI_DATA` names another one. */
export const startFolder = (): string => path.resolve(root, process.env.LINLI_DATA ?? '.local')
