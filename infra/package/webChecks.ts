import type { Fault } from './checks'

/** What the chooser of invented people and the local clock cannot do without (miniapp/src/features/local). */
export const localMarks: readonly (readonly [what: string, mark: RegExp])[] = [
  ['asks the local controls', /["'`]\/local(["'`]|\$\{)/],
  ['remembers the chosen person', /linli\.local-person/],
  ['offers the local tools', /本机试用/],
]
const localAddress = /\b(127\.0\.0\.1|localhost):\d+/

/** Nothing of the local stage is in a web page that is deployed, and it asks its own site for the API. `text`: of one built file. */
export const webFaults = (file: string, text: string): Fault[] => [
  ...localMarks.filter(([, mark]) => mark.test(text)).map(([what]) => `${file} ${what}: LINLI_LOCAL must be off`),
  ...(localAddress.test(text) ? [`${file} has the address of one machine: ${localAddress.exec(text)?.[0]}`] : []),
  ...(/\/\/# sourceMappingURL=/.test(text) ? [`${file} points to its sources`] : []),
]
