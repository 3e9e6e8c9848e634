import type { Endpoint } from '@shared/contract/endpoint'

/** Endpoints of lift cases, programmes and volunteers, whose wrong places are tried by requests from the contract (tests/security/elsewhere.test.ts). */
export const isOfCases = ({ id, path }: Pick<Endpoint, 'id' | 'path'>): boolean =>
  /^(retrofit|notice|funding|subsidy|activity|contest|volunteer|dispatch)\./.test(id) || path.startsWith('/cases/')
