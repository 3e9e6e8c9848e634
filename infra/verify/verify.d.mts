/** What is wrong with the file, in Chinese. */
export class Fault extends Error {}
/** Checks the bytes of a result file from end to end; throws a `Fault` naming the first thing that does not hold. */
export const verify: (bytes: Uint8Array, publishedDigest?: string) => { readonly outcome: string }
