import * as z from 'zod'

/** The closed vocabulary that a table of words has as its keys: who adds a word adds its sentence. */
export const oneOfKeys = <K extends string>(table: Readonly<Record<K, unknown>>) => z.enum(Object.keys(table) as K[])
