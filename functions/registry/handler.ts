import { registryContract } from '@shared/registry/contract'
import { serve } from '@functions/platform/http'
import { commitImportUseCase } from './commitImport'
import { listImportIssuesUseCase } from './importIssues'
import { addPlaceUseCase, browsePlaceUseCase, directoryUseCase } from './places'
import { previewImportUseCase } from './previewImport'
import { readImportUseCase } from './readImport'
import { revealPhonesUseCase } from './reveal'
import { readUnitRollUseCase } from './roll'

export const handler = serve(registryContract, {
  browsePlace: browsePlaceUseCase,
  addPlace: addPlaceUseCase,
  previewImport: previewImportUseCase,
  readImport: readImportUseCase,
  listImportIssues: listImportIssuesUseCase,
  commitImport: commitImportUseCase,
  readUnitRoll: readUnitRollUseCase,
  revealPhones: revealPhonesUseCase,
  directory: directoryUseCase,
})
