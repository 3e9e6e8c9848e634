import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileId } from '@shared/content/model'
import type { Actor } from '../actor'
import { estate } from '../district'

const drawings = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'drawings')

/** The invented drawings and one picture that stands for every paper. */
const pictureOf = { plan: 'plan.png', elevation: 'elevation.png', picture: 'picture.png', paper: 'deed-201.jpg' } as const

const uploaded = new WeakMap<Actor, Map<string, Promise<FileId>>>()

/**
 * Uploads a document of a lift case under the name that people would give it. What somebody has uploaded before under the same name
 * is used again: the lifts of the story show the same papers, and seeding stays quick.
 */
export const caseDocument = (by: Actor, name: string, picture: keyof typeof pictureOf = 'paper'): Promise<FileId> => {
  const file = pictureOf[picture]
  const own = uploaded.get(by) ?? new Map<string, Promise<FileId>>()
  uploaded.set(by, own)
  const known = own.get(`${name} ${file}`)
  if (known) return known
  const bytes = readFileSync(path.join(drawings, file))
  const sent = by.upload(estate.id, 'caseDocument', `${name}${path.extname(file)}`, bytes).then(({ fileId }) => fileId)
  own.set(`${name} ${file}`, sent)
  return sent
}
