import { Refusal } from '@shared/contract/errors'
import type { readImport } from '@shared/registry/contract'
import type { UseCase } from '@functions/platform/http'
import { flatsIn } from './changeUnit'
import { keepers, viewOf } from './importView'
import { ImportId, type ImportUnit } from './items'
import { findImport, findRolls, importUnits } from './store'

/** An import where it stands: units in force count whole, the others as far as they are laid down. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const readImportUseCase: UseCase<typeof readImport> = async ({ params }, caller) => {
  const importId = ImportId.parse(params.importId)
  const [head, units] = await Promise.all([findImport(importId), importUnits(importId)])
  if (!head) throw new Refusal('NOT_FOUND')
  caller.mustHold(keepers, head.estate)
  const rolls = await findRolls(head.state === 'committing' ? units.map((u) => u.unit) : [])
  // A unit of a committed import counts although a later import may have replaced its roll since.
  const isWhole = ({ unit }: ImportUnit): boolean => head.state === 'committed' || rolls.get(unit)?.importId === importId
  const written = units.reduce((sum, unit) => sum + flatsIn(unit, isWhole(unit) ? unit.chunks.length : unit.chunksLaid), 0)
  return viewOf(head, units, written)
}
