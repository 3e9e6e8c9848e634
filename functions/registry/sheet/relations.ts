import { posix } from 'node:path'
import { readXml } from './xml'

type Parts = ReadonlyMap<string, Uint8Array>

/** A part that another one points to. `kind` is the last word of the relation's type: `worksheet`, `sharedStrings`, `styles` … */
export interface Relation {
  readonly id: string
  readonly kind: string
  readonly target: string
}

/** What a part points to, with full names. The archive itself (`''`) points to its workbook. */
export const relationsOf = (parts: Parts, part: string): Relation[] => {
  const folder = posix.dirname(part)
  const xml = parts.get(posix.join(part ? folder : '', '_rels', `${posix.basename(part)}.rels`))
  const relations: Relation[] = []
  if (!xml) return relations
  readXml(xml, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship') return
      relations.push({
        id,
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : posix.join(part ? folder : '', target),
      })
    },
  })
  return relations
}
