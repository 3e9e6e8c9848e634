/**
 * `npm run package`: makes the deployable functions without any AWS account and checks what would be deployed.
 * `npm run deploy` (`--deploy`) does the same and then deploys exactly what was checked.
 * Other arguments go to the framework: `--stage prod --region cn-north-1 --param="filesBucket=…"`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../local/files'
import { bundlesIn, codeOf, mostCode, packageInto, serverless } from './build'
import {
  architectureIs,
  nothingLocal,
  partitionIsFree,
  rolesAreNarrow,
  routesAreEqual,
  schedulesCanInvoke,
  settingsFit,
  templateRoutes,
} from './checks'

const deploys = process.argv.includes('--deploy')
const args = process.argv.slice(2).filter((arg) => arg !== '--deploy')
const folder = path.join(root, '.serverless')
const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1).padStart(7)} KiB`

/** The architecture is free: asked for the other one, every function is packaged for it. */
const otherArchitecture = (): string[] => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'linli-package-'))
  try {
    return architectureIs(packageInto(elsewhere, [...args, '--param=architecture=arm64']), 'arm64')
  } finally {
    rmSync(elsewhere, { recursive: true, force: true })
  }
}

const checkArchitecture = args.some((arg) => arg.includes('architecture=')) ? [] : otherArchitecture()
const template = packageInto(folder, args)
const bundles = bundlesIn(folder)

process.stdout.write('\nfunction         code            zip\n')
for (const { name, code, zip } of bundles) process.stdout.write(`${name.padEnd(10)} ${kib(code)}  ${kib(zip)}\n`)

const faults = [
  ...checkArchitecture,
  ...rolesAreNarrow(template),
  ...schedulesCanInvoke(template),
  ...routesAreEqual(templateRoutes(template)),
  ...nothingLocal(template),
  ...settingsFit(template, codeOf),
  ...partitionIsFree(template),
  ...bundles
    .filter(({ name, code }) => code > mostCode(name))
    .map(({ name, code }) => `${name} has ${kib(code).trim()} of code; ${kib(mostCode(name)).trim()} is the most`),
]
if (faults.length > 0) {
  process.stderr.write(`\nThe package must not be deployed:\n${faults.map((fault) => `  - ${fault}`).join('\n')}\n`)
  process.exitCode = 1
} else {
  process.stdout.write(
    '\nown narrow role per function, schedules may invoke, routes equal the contract, settings fit, nothing local, partition and architecture free\n',
  )
  if (deploys) serverless(['deploy', '--package', folder, ...args])
}
