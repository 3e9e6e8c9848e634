import type { Material, Programme, ProgrammeText } from '@shared/activity/model'
import { Refusal } from '@shared/contract/errors'
import { type PlaceId, ancestorAt, covers } from '@shared/kernel/place'
import { confirmedFiles, keyFor } from '@functions/content/exports'
import { linkTo } from '@functions/platform/files'

const kindOf: Record<Material['kind'], readonly string[]> = {
  text: ['application/pdf'],
  picture: ['image/'],
  audio: ['audio/'],
  video: ['video/'],
}

/**
 * What is written, with files as the store has them: uploaded for programmes, in this district, of the kind that is said. A file's link is
 * made when it is looked at and never kept. @throws Refusal FILE_MISSING
 */
export const mustHoldMaterials = async (text: ProgrammeText, place: PlaceId): Promise<ProgrammeText> => {
  const ids = text.materials.flatMap(({ file }) => file ?? [])
  const files = ids.length === 0 ? null : await confirmedFiles(ids)
  const materials = text.materials.map((material) => {
    if (material.file === undefined) return material
    const file = files?.get(material.file)
    const here = file?.purpose === 'programmeMaterial' && covers(ancestorAt(place, 'district') ?? place, file.place)
    if (!file || !here || !kindOf[material.kind].some((type) => file.ref.contentType.startsWith(type)))
      throw new Refusal('FILE_MISSING', { fileId: material.file })
    return { ...material, link: null }
  })
  return { ...text, materials }
}

/** A programme whose files can be opened for a while. */
export const withLinks = async <P extends Pick<Programme, 'materials'>>(programme: P): Promise<P> => ({
  ...programme,
  materials: await Promise.all(
    programme.materials.map(async (material) =>
      material.file === undefined ? material : { ...material, url: await linkTo(keyFor('programmeMaterial', material.file)) },
    ),
  ),
})
